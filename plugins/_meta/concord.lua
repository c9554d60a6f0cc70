---@meta _
error("concord.lua tells editors what scripts may use: it is made by `make api-files`, and never run")

---@alias capability
---| "cases.read"
---| "contacts.read"
---| "registers.read"
---| "events.propose"
---| "reports.write"

---@alias area_kind
---| "london_borough"
---| "borough"
---| "district"
---| "county"
---| "unitary"
---| "metropolitan_district"
---| "region"
---| "nation"

---@alias register_name
---| "decisions"
---| "funding_changes"
---| "consultations"
---| "payment_periods"
---| "departures"
---| "meetings"
---| "champions"
---| "office_holders"
---| "organisations"
---| "signatories"
---| "learning_reviews"
---| "successes"
---| "activities"
---| "recommendations"

---@alias cadence_window
---| "month"
---| "quarter"
---| "year"
---| "before_year"
---| "compact_week"

---@alias year_kind
---| "calendar"
---| "financial"
---| "anniversary"

---@alias week_start
---| "monday"
---| "sunday"

---@alias severity
---| "breach"
---| "warning"
---| "note"

---@alias compact_status
---| "draft"
---| "consultation"
---| "adopted"
---| "signed"
---| "refreshing"
---| "expired"

---@alias commitment_owner
---| "joint"
---| "public"
---| "voluntary"

---@alias theme
---| "funding"
---| "consultation"
---| "equality"
---| "independence"
---| "volunteering"
---| "relationships"

---@alias code_status
---| "adopted"
---| "in_development"
---| "merged"

---@alias gap
---| "earlier"
---| "later"
---| "choose"

---@alias party_role
---| "raiser"
---| "respondent"

---@alias unit
---| "days"
---| "working_days"
---| "weeks"
---| "months"
---| "years"

---@alias counting
---| "after"
---| "beginning_with"

---@alias roll
---| "none"
---| "forward"

---@alias likeness
---| "commitment"
---| "respondent"

---@alias act
---| "raised"
---| "scope_decided"
---| "referred"
---| "met"
---| "corresponded"
---| "requested_information"
---| "advised"
---| "recommended"
---| "answered"
---| "offered"
---| "agreed"
---| "decided"
---| "notified"
---| "shared"
---| "learned"
---| "declared_interest"
---| "stood_down"
---| "substituted"
---| "paused"
---| "resumed"
---| "extended"
---| "departed"
---| "routed"
---| "withdrawn"
---| "lapsed"
---| "closed"
---| "reopened"
---| "noted"
---| "classified"
---| "settled"
---| "reviewed"
---| "joined"
---| "split"
---| "transferred"
---| "corrected"
---| "ratified"
---| "dispensed"
---| "moved"
---| "own"

---@alias case_outcome
---| "agreement"
---| "decision_changed"
---| "practice_improved"
---| "explanation_accepted"
---| "recommendation_made"
---| "learning_only"
---| "no_resolution_possible"
---| "unresolved"
---| "withdrawn"
---| "out_of_scope"
---| "lapsed"
---| "joined"
---| "transferred"

---@alias joint
---| "one_per_partner"
---| "all"
---| "majority"
---| "chair"

---@alias power
---| "agree"
---| "recommend"
---| "decide"
---| "advise"
---| "investigate"
---| "encourage"
---| "mediate"
---| "conciliate"
---| "support"

---@alias considers
---| "process"
---| "merits"

---@alias confidentiality
---| "open"
---| "partners"
---| "parties"

---@alias interest_answer
---| "stand_down"
---| "substitute"
---| "dispensation"

---@alias record_item
---| "unmet_commitments"
---| "impact"
---| "mitigation"
---| "way_forward"

---@alias afterward_act
---| "reopened"
---| "reviewed"

---@alias silence_subject
---| "time_limits"
---| "handler_is_party"
---| "disagreement"
---| "quorum"
---| "appeal"
---| "referrer"
---| "substitution"
---| "scope_decider"
---| "contents"
---| "year_boundary"
---| "interests"
---| "version_gap"
---| "several_compacts"
---| "signatories"
---| "extensions"
---| "reopening"
---| "other"

---@alias rule_scope
---| "area"
---| "case"
---| "compact"
---| "decision"
---| "funding_change"
---| "consultation"
---| "payment_period"
---| "departure"
---| "meeting"
---| "champion"
---| "office_holder"
---| "organisation"
---| "signatory"
---| "learning_review"
---| "success"
---| "activity"
---| "recommendation"

---@alias audience
---| "public"
---| "partners"
---| "officers"

---@alias case_status
---| "open"
---| "closed"

---@alias violation_code
---| "act-before-raised"
---| "out-of-order"
---| "after-close"
---| "wrong-stage"
---| "not-entitled"
---| "wrong-outcome"
---| "scope-not-decided"
---| "out-of-scope-act"
---| "raised-twice"
---| "unknown-term"
---| "beyond-power"
---| "ground-missing"
---| "condition-not-met"
---| "too-late"
---| "too-often"
---| "not-agreed"
---| "reason-missing"
---| "not-joint"
---| "inquorate"
---| "interest-declared"
---| "not-signatory"
---| "too-few-alike"
---| "override"

---@alias finding_severity
---| "silent"
---| "note"
---| "warning"
---| "breach"

---@alias inline_kind
---| "cite"
---| "counted"
---| "emphasis"
---| "link"
---| "missing"
---| "strong"

---@alias missing_code
---| "c"
---| "x"
---| "z"

---@alias weekday
---| "monday"
---| "tuesday"
---| "wednesday"
---| "thursday"
---| "friday"
---| "saturday"
---| "sunday"

---@alias case_cause
---| "unavoidable"
---| "mistake"
---| "management"
---| "deliberate"

---@alias record_kind
---| "decision"
---| "funding_change"
---| "consultation"
---| "payment_period"
---| "departure"
---| "meeting"
---| "champion"
---| "office_holder"
---| "organisation"
---| "signatory"
---| "learning_review"
---| "success"
---| "activity"
---| "recommendation"

---@alias duty_status
---| "open"
---| "met"

---@alias deadline_status
---| "open"
---| "met"
---| "late"
---| "information"

---@alias cadence_standing
---| "not_yet_due"
---| "due_soon"
---| "met"
---| "missed"
---| "exceeded"

---@alias column_kind
---| "text"
---| "integer"
---| "decimal"
---| "percent"
---| "date"

---@alias note_kind
---| "info"
---| "warning"
---| "silent"

---@alias organisation_sector
---| "voluntary"
---| "public"
---| "other"

---A citation, which is a source's id and a section, or several of them.
---@alias citations string|string[]

---A value a row's field must have, or a list of which it must have one.
---@alias filter_value string|integer|boolean|string[]

---The value of a setting in an area, or what held from which day.
---@alias adopted_value string|number|boolean|string[]|dated_value[]

---The value of a setting.
---@alias setting_value string|number|boolean|string[]

---A role or several: raiser, respondent, either_party, or the id of a body, an office or an organisation.
---@alias roles string|string[]

---A name, or a list of names of which one will do.
---@alias names string|string[]

---What an example is given, written as in the files of a workspace.
---@alias given table<string, any>

---A case, written as in its file; id and title may be left out.
---@alias case_file table<string, any>

---A record of any kind.
---@alias record decision|funding_change|consultation|payment_period|departure|meeting|champion|office_holder|organisation|signatory|learning_review|success|activity|recommendation

---An id, or several of them.
---@alias ids string|string[]

---A date, or a text: 2026-03-04, 2026-03, 2026 or unknown.
---@alias event_day date|string

---Something that can be said in a few words.
---@alias plain_value string|number|boolean|date

---Text for a report: a text, a number, a date, a piece such as concord.strong makes, or a list of these.
---@alias report_text string|number|boolean|date|inline|(string|number|boolean|date|inline)[]

---A cell of a table, or the label or value of a bar.
---@alias report_cell string|number|boolean|date|inline|(string|number|boolean|date|inline)[]

---What an area brings.
---@class (exact) plugin_declaration
---@field id string Its id.
---@field title string What it is called.
---@field version string The plugin's own version.
---@field api integer The level of the script interface it needs.
---@field capabilities? capability[] What its scripts have to be allowed to do; nothing when left out.
---@field area area_declaration The area.
---@field sources? source_declaration[] The documents citations lead to.
---@field compacts? declared_compact[] Versions, oldest first.
---@field bodies? body_declaration[] Standing groups, and organisations the procedure names.
---@field offices? office_declaration[] Roles that people hold.
---@field cadences? cadence_declaration[] Duties that return: meetings, reports, reviews.
---@field procedures declared_procedure[] Oldest first.
---@field rules? (declared_rule|rule_adoption)[] Own rules, and shared ones taken over.
---@field reports? declared_report[] Its reports.

---The place the Compact covers.
---@class (exact) area_declaration
---@field id string Its id.
---@field name string Its name.
---@field kind area_kind What kind of place it is.
---@field prefix string What its case ids begin with.

---A document that citations lead to.
---@class (exact) source_declaration
---@field id string Its id.
---@field title string What it is called.
---@field date? string When it was issued.
---@field note? string What to know of it.

---A standing group, or an organisation with a part.
---@class (exact) body_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.
---@field reports_to? string Whom it reports to.
---@field chair? string The office that chairs it.
---@field members? membership_declaration Who belongs to it.
---@field quorum? quorum_declaration How many members a meeting needs to act.

---Who belongs to a standing group.
---@class (exact) membership_declaration
---@field at_least? integer The fewest members.
---@field at_most? integer The most members.
---@field even? boolean Whether the sectors have equally many members.

---How many members a meeting needs to act.
---@class (exact) quorum_declaration
---@field members integer How many.
---@field of_each_sector? integer How many of them from each sector.
---@field later_ratified? boolean Whether a later quorate meeting may approve what one without a quorum did.
---@field cite? citations Where it is stated.

---A role a person holds.
---@class (exact) office_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.
---@field body? string The body it belongs to.
---@field sector? string The sector it speaks for.

---A duty that returns, counted in a register.
---@class (exact) cadence_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field register register_name The register whose rows are counted.
---@field where? table<string, filter_value> What a row must say to count, by field: a value, or several.
---@field date? string The row's field with the day it happened; on when left out.
---@field through? string The row's field with the last of several days.
---@field at_least? integer How often it is to happen at least.
---@field at_most? integer How often it may happen at most.
---@field per? cadence_window What at_least and at_most count in; year when left out.
---@field every_months? integer The most months from one time to the next.
---@field every_years? integer The most years from one time to the next.
---@field year? year_kind The year it is reckoned by; the workspace's own when left out.
---@field anniversary_of? string The day its years begin on, with year = anniversary.
---@field week_starts? week_start The day Compact Week starts on, with per = compact_week; monday when left out.
---@field since? string The first day on which the duty held, where the text says.
---@field soon_days? integer How many days before it is due a reminder shows; 30.
---@field severity? severity How grave it is to miss or exceed it; the rule's own.
---@field cite citations Where it is stated.

---A shared rule the area takes over.
---@class (exact) rule_adoption
---@field use string The shared rule's id.
---@field title? string What the area calls it.
---@field severity? severity How grave its remarks are here.
---@field settings? table<string, adopted_value> Values, or lists of { from, value }.
---@field cite? citations The area's own citation, instead of the rule's.

---The value of a setting from a day on.
---@class (exact) dated_value
---@field from string The first day it holds.
---@field value setting_value The value.

---One dated version of an agreement.
---@class (exact) compact_declaration
---@field id string Its id.
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field source string The id of the document that holds its text.
---@field status compact_status How far it has come.
---@field dated string When it was agreed or issued.
---@field from string The first day it applies.
---@field to? string The last day it applies, where the text says so.
---@field binding? boolean Whether it is legally binding; false when left out.
---@field history? milestone_declaration[] What happened to the text.
---@field principles? principle_declaration[] The values it states.
---@field outcomes? outcome_declaration[] The outcomes it aims at.
---@field commitments? commitment_declaration[] Promises under no outcome.
---@field codes? code_declaration[] Its codes of practice.

---Something that happened to the text.
---@class (exact) milestone_declaration
---@field on string When.
---@field text string What happened.
---@field cite? citations Where it is stated.

---A value the partners share.
---@class (exact) principle_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.

---An outcome the Compact aims at.
---@class (exact) outcome_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.
---@field commitments? commitment_declaration[] The promises under it.

---An addressable promise.
---@class (exact) commitment_declaration
---@field id string Its id.
---@field owner commitment_owner Whose promise it is.
---@field summary string The promise in our own words.
---@field themes? theme[] What it is about.
---@field cite citations Where it stands.

---A code of practice.
---@class (exact) code_declaration
---@field id string Its id.
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field status code_status How far it has come.
---@field into? string The code it was folded into.
---@field note? string What else is known of it.

---An area's resolution process.
---@class (exact) procedure_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.
---@field from? string The first day it governs newly raised cases.
---@field to? string The last day it governs newly raised cases.
---@field gap? gap Which version governs a case raised after to and before the next begins.
---@field held_elsewhere? held_elsewhere_declaration Set when its text is kept elsewhere.
---@field signatories? party_role[] The parties that must have signed the Compact.
---@field scope? scope_declaration The test a concern must pass first.
---@field marks? mark_declaration[] What may be put on a concern to choose its path.
---@field starts? start_declaration[] Where concerns begin, the first that holds; at the first stage when none does.
---@field stages stage_declaration[] Its steps, in order.
---@field clocks? clock_declaration[] Time limits that run beside every stage.
---@field routes? route_declaration[] Ways out of the procedure.
---@field afterwards? afterward_declaration[] What may follow the end.
---@field acts? own_act_declaration[] Acts the area has a name of its own for.
---@field silent? silence_declaration[] What the text leaves open.

---Where the text of the steps is kept.
---@class (exact) held_elsewhere_declaration
---@field steps integer How many steps there are.
---@field where string Which document holds them.
---@field cite? citations Where it is stated.

---What a concern must be for the procedure to hear it.
---@class (exact) scope_declaration
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field question string The question the test asks.
---@field criteria? criterion_declaration[] The grounds a decision may name.
---@field decided_by? roles Who decides, where the text says so.
---@field otherwise otherwise_declaration What becomes of a concern that fails the test.

---A ground of the decision.
---@class (exact) criterion_declaration
---@field id string Its id.
---@field title string What it is called.
---@field like_cases? like_cases_declaration How many like cases it takes.

---A number of cases that are alike, this one among them.
---@class (exact) like_cases_declaration
---@field at_least integer How many.
---@field within? limit_declaration How long before this case the others may have been raised; any time when left out.
---@field same likeness[] What they share with this case.

---A length of time, and how it is counted.
---@class (exact) limit_declaration
---@field count integer How many units.
---@field unit unit The unit.
---@field counting? counting Whether the first day counts; after it when left out.
---@field roll? roll What a last day that is no working day does; nothing when left out.

---What becomes of a concern outside the procedure.
---@class (exact) otherwise_declaration
---@field route? string The route it takes.
---@field text string What becomes of it.

---A classification, such as urgency, that conditions look at.
---@class (exact) mark_declaration
---@field id string Its id.
---@field title string What it is called.
---@field by? roles Who may put it on a case.
---@field cite? citations Where it is stated.

---A stage at which some concerns begin.
---@class (exact) start_declaration
---@field to string The stage.
---@field when? condition_declaration What must be so for it.
---@field cite? citations Where it is stated.

---What must be so: everything that is named must hold. A list holds when one of its items does.
---@class (exact) condition_declaration
---@field mark? names A mark that has been put on the case.
---@field unless_mark? names A mark that has not been put on the case.
---@field about? names A record kind the case is about.
---@field commitment? names A commitment said to be unmet; one that ends in a dot stands for all that begin with it.
---@field expired? string A clock that has run out unmet.
---@field acts? act[] Acts of which one is on record since the case came to its stage.
---@field own_acts? string[] Acts of the area's own, likewise.
---@field outcomes? case_outcome[] Outcomes with one of which the case ended.
---@field judge? fun(case: case): boolean A function that decides what the facts named above cannot; it sees the case's file, and not where the case stands.
---@field text? string What judge asks, in words that follow 'when'.

---One step of the process.
---@class (exact) stage_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.
---@field label string What the area calls it, such as Step 2.
---@field handled_by? roles Who handles it, where the text says so.
---@field joint? joint How several act as one: one holder from each partner, all of them, more than half, or the chair for the others.
---@field chair? string The office that acts for the others, with joint = 'chair'.
---@field meets? boolean Whether the handler acts by meeting.
---@field power? power[] What it can bring about.
---@field considers? considers process where only the way of deciding is looked at; merits where the decision is too.
---@field confidentiality? confidentiality Who may know what happens here.
---@field interests? interest_answer[] What somebody who declared an interest may do about it.
---@field record? record_item[] What it should leave on record.
---@field advice? advice_declaration[] Help that may be asked for.
---@field clocks? clock_declaration[] Its time limits.
---@field duties? duty_declaration[] What is owed on coming to it, in its course or on leaving.
---@field on_leaving? duty_declaration[] What is owed once a case leaves it: duties that say no after.
---@field exits exit_declaration[] The ways to leave it.

---Help beside the stage.
---@class (exact) advice_declaration
---@field from string Who gives it.
---@field title string What it is called.
---@field optional? boolean Whether it may be left out.
---@field cite? citations Where it is stated.

---A time limit, and what starts it.
---@class (exact) clock_declaration
---@field id string Its id.
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field count integer How many units.
---@field unit unit The unit.
---@field counting? counting Whether the first day counts; after it when left out.
---@field roll? roll What a last day that is no working day does; nothing when left out.
---@field from string raised, entered, event:<act>, own:<act of the area's own>, stage:<stage>, mark:<mark> or record:<kind>.<date field>.
---@field stops? act[] The acts that meet it.
---@field own_stops? string[] The acts of the area's own that meet it.
---@field information? boolean Whether it is only shown.
---@field note? string What to bear in mind.
---@field when? condition_declaration What must be so for it.
---@field extension? extension_declaration The terms on which it gets more time.
---@field pauses? boolean Whether it stands still while the case is paused; yes when left out.
---@field bars? act The act that is out of time after its last day.
---@field moves? string The exit of its stage that the case takes when it runs out unmet.

---The terms on which a clock gets more time.
---@class (exact) extension_declaration
---@field most? limit_declaration The most that one extension may add.
---@field times? integer How often it may be lengthened.
---@field by? roles Who may lengthen it.
---@field consent? roles Who has to agree.
---@field reason? boolean Whether a reason has to be given.
---@field cite? citations Where it is stated.

---Something owed in the course of a stage.
---@class (exact) duty_declaration
---@field id string Its id.
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field act act The act that fulfils it.
---@field own? string The area's own name of the act, with act = 'own'.
---@field owed_by? string The role that owes it; the stage's handler when left out.
---@field after? string entering, leaving, or event:<act> for a duty that follows from each such event; leaving when left out.
---@field when? condition_declaration What must be so for it.
---@field within? limit_declaration How long it may take.
---@field refusal_needs_reason? boolean Whether an answer that does not accept has to give its reason.

---A way to leave a stage.
---@class (exact) exit_declaration
---@field id string Its id.
---@field cite? citations Where it is stated.
---@field to string A stage's id, or closed.
---@field by? roles Who may take it, where the text says so.
---@field right? boolean Whether it is a right; false for a discretion.
---@field criterion? string The ground a discretionary referral needs.
---@field when? condition_declaration What must be so for it.
---@field outcomes? case_outcome[] The outcomes it may end with.

---A way out of the procedure.
---@class (exact) route_declaration
---@field id string Its id.
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field conditions string When it may be taken.
---@field clock? string The clock that limits it.
---@field from? string Since when it is known to exist.
---@field to? string Until when it is known to have existed.
---@field confirm_locally? boolean Whether the area must make sure it still exists.

---What may follow the end of a case: taking it up again, or a review of its outcome.
---@class (exact) afterward_declaration
---@field id string Its id.
---@field title string What it is called.
---@field cite? citations Where it is stated.
---@field act afterward_act The act by which it is asked for.
---@field to? string The stage it leads to; the last one the case was at when left out.
---@field by? roles Who may ask for it, where the text says so.
---@field within? limit_declaration How long after the end.
---@field grounds? ground_declaration[] The grounds of which one has to be named.
---@field times? integer How often.
---@field when? condition_declaration What must be so for it.

---A ground on which it may be asked for.
---@class (exact) ground_declaration
---@field id string Its id.
---@field title string What it is called.

---An act that only this area has a name for.
---@class (exact) own_act_declaration
---@field id string Its id.
---@field phrase string What happened, in words that follow whoever did it: 'visited the premises'.
---@field cite? citations Where it is stated.

---A question the text does not answer.
---@class (exact) silence_declaration
---@field on silence_subject What it is about.
---@field stage? string The stage it concerns.
---@field text string What is left open.
---@field cite? citations Where it is stated.

---A check over the facts of an area.
---@class (exact) rule_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite citations Where what it checks is stated.
---@field over rule_scope What it is run over: case, area, compact or a record kind.
---@field acts? act[] The acts that wake a rule over cases; every case does when left out.
---@field severity? severity What finding:raise uses; breach when left out.
---@field settings? table<string, setting_declaration> What an area may set.
---@field check fun(subject: any, finding: finding, settings: table) What it does with one subject.
---@field ok? rule_example[] Examples it has nothing to say about.
---@field bad? rule_example[] Examples it remarks on.

---A value an area may set.
---@class (exact) setting_declaration
---@field default setting_value The value where the area sets none.
---@field summary string What it means, with its unit.

---A case for the rule, run as a test.
---@class (exact) rule_example
---@field title? string What it shows.
---@field given given The record or Compact, the case in the shape of its file, or the cases and registers of an area.
---@field settings? table<string, setting_value> Settings other than the defaults.
---@field procedure? declared_procedure The procedure its cases follow.
---@field cadences? cadence_declaration[] The returning duties of its area.
---@field as_of? string The day it is judged on.
---@field finds? integer How many findings it makes; at least one when left out.
---@field proposes? integer How many events it proposes; not looked at when left out.

---A document the area makes.
---@class (exact) report_declaration
---@field id string Its id.
---@field title string What it is called.
---@field summary? string What it is about, in our own words.
---@field cite? citations Where it is stated.
---@field producer string Who makes it.
---@field recipient? string Whom it is for.
---@field audience audience Who may read it; it may draw on no field above that.
---@field frequency? string How often it is made.
---@field agreed_by? string The body that has to agree it.
---@field build fun(report: report, area: area, period: period) What writes it.

---A story with what should come of it.
---@class (exact) test_declaration
---@field title string A sentence about behaviour.
---@field as_of? string The day it is judged on.
---@field case case_file The case, in the shape of its file.
---@field registers? table<string, table<string, any>[]> Rows of registers, by their names.
---@field others? case_file[] The other cases on file; nobody can tell which there are when left out.
---@field holidays? string[] The bank holidays, as 2026-05-25; the years from the first to the last are known. None are when left out.
---@field closures? string[] Days on which the area's own offices are shut.
---@field expect test_expectation What should come of it.

---What should come of a case; what is left out is not looked at.
---@class (exact) test_expectation
---@field stage? string The stage's id, or closed.
---@field status? case_status Its status.
---@field outcome? case_outcome How it ended.
---@field duties? string[] The ids of the duties still open, in order.
---@field violations? violation_code[] The codes of the violations, in order.
---@field silences? silence_subject[] The subjects of the silences met, in order.
---@field settled? silence_subject[] The subjects of those silences that are decided for the case, in order.
---@field path? string[] The ids of the stages it has been at, in order.
---@field procedure? string The id of the version of the procedure that governs it.
---@field closed_on? string The day it ended, as 2026-03-04.
---@field may? act[] Acts that are possible next, among others.
---@field may_not? act[] Acts that are not possible next.
---@field deadlines? table<string, string> The last days by the id of a clock or of a duty, as 2026-03-04; none where none runs. Of several with one id, the last.
---@field late? string[] The ids of the time limits that are late, in order.
---@field findings? table<string, finding_severity> The gravest finding by rule id.
---@field no_findings? string[] Rules that should say nothing.

---A piece of text for a report, as concord.strong and its kin make it.
---@class (exact) inline
---@field inline inline_kind What kind of piece it is.
---@field text? string Its words.
---@field url? string Where a link leads.
---@field cases? case[] The cases a figure counts.
---@field code? missing_code Why a value is missing.

---An event as a case file has it.
---@class (exact) proposed_event
---@field act act What is done.
---@field own? string The area's own name of the act, where `act` is own.
---@field by ids Who does it: organisations, bodies or offices.
---@field with? ids Who takes part or is told.
---@field on? event_day The day; that of the check when left out.
---@field to? string Its to.
---@field outcome? case_outcome Its outcome.
---@field route? string Its route.
---@field in_scope? boolean Its in scope.
---@field criterion? string Its criterion.
---@field reason? string Its reason.
---@field title? string Its title.
---@field note? string Its note.
---@field impact? string Its impact.
---@field mitigation? string Its mitigation.
---@field way_forward? string Its way forward.
---@field channel? string Its channel.
---@field recommendation? string Its recommendation.
---@field learning? string Its learning.
---@field reply? string Its reply.
---@field mark? string Its mark.
---@field clock? string Its clock.
---@field more? string Its more.
---@field part? ids Its part.
---@field into? ids Its into.
---@field area? string Its area.
---@field accepted? boolean Its accepted.
---@field silence? string Its silence.
---@field version? string Its version.
---@field corrects? integer Its corrects.
---@field date? string Its date.
---@field who? ids Its who.
---@field void? boolean Its void.

---A standing group of the area.
---@class (exact) standing_body
---@field id string Its id.
---@field title string What it is called.
---@field chair? string The office that chairs it.
---@field members? body_members Who belongs to it, where the text says so.
---@field quorum? body_quorum What a meeting needs to act, where the text says so.
---@field offices body_office[] Its offices.
---@field cite string[] Where it is described.

---Who belongs to a standing group.
---@class (exact) body_members
---@field at_least? integer The fewest members.
---@field at_most? integer The most members.
---@field even boolean Whether the sectors have equally many.

---What a meeting of a standing group needs to act.
---@class (exact) body_quorum
---@field members integer How many members.
---@field of_each_sector? integer How many of them from each sector.
---@field later_ratified boolean Whether a later quorate meeting may approve what one without a quorum did.

---An office of a standing group.
---@class (exact) body_office
---@field id string Its id.
---@field title string What it is called.
---@field sector? string The sector it speaks for.

---A code of practice of a Compact.
---@class (exact) practice_code
---@field id string Its id.
---@field title string What it is called.
---@field status code_status How far it has come.
---@field into? string The code it was folded into.
---@field note? string What else is known of it.
---@field cite string[] Where it is stated.

---A value the partners share.
---@class (exact) shared_principle
---@field id string Its id.
---@field title string What it is called.
---@field summary string What it is about, in our own words.
---@field cite string[] Where it is stated.

---A remark.
---@class (exact) finding_fields
---@field message string What was found, in one sentence.
---@field field? string The field of the record or key of the case it is about.
---@field event? event The event it is about.
---@field record? record The record it is about, when it is not the subject.
---@field needed? plain_value What the rule wanted.
---@field found? plain_value What it met instead.
---@field cite? citations Further citations.
---@field help? string What to do.

---How a list is written.
---@class (exact) list_options
---@field ordered? boolean Whether the items are numbered.

---A table.
---@class (exact) table_fields
---@field id? string A short id, which names its CSV file.
---@field caption string What it shows.
---@field columns column_fields[] Its columns.
---@field rows report_cell[][] Its rows, each a list of cells.
---@field notes? report_text[] Notes below it.

---A column.
---@class (exact) column_fields
---@field id string A short id in small letters.
---@field title string Its heading.
---@field kind? column_kind What its cells hold; text when left out.
---@field unit? string The unit of its numbers.

---A bar chart.
---@class (exact) bar_chart_fields
---@field title string What it says, as a sentence.
---@field alt string What a reader who cannot see it is told.
---@field unit string What the bars count.
---@field bars report_cell[][] Each a label and a value.

---A note.
---@class (exact) note_fields
---@field kind? note_kind info, warning or silent; info when left out.
---@field title? string Its title.
---@field text report_text Its text.

---A day of the calendar.
---@class (exact) date
---@field year integer The year.
---@field month integer The month, from 1 to 12.
---@field day integer The day of the month.
---@field iso string The day as 2026-03-04.
---@field weekday weekday The weekday's English name in small letters.
local date = {}

---Gets the day a number of days later. Returns the other day.
---
---Since level 1.
---- raises `date.out-of-range`: The day would lie outside the years 1900 to 2199.
---```lua
---local later = date:add_days(1)
---assert(later > date)
---```
---@param days integer How many days; below zero for earlier.
---@return date # the other day
function date:add_days(days) end

---Gets the day a number of weeks later. Returns the other day.
---
---Since level 1.
---- raises `date.out-of-range`: The day would lie outside the years 1900 to 2199.
---```lua
---local later = date:add_weeks(1)
---assert(later > date)
---```
---@param weeks integer How many weeks; below zero for earlier.
---@return date # the other day
function date:add_weeks(weeks) end

---Gets the same day of a later month, or that month's last day where it is shorter. Returns the other day.
---
---Since level 1.
---- raises `date.out-of-range`: The day would lie outside the years 1900 to 2199.
---```lua
---local later = date:add_months(1)
---assert(later > date)
---```
---@param months integer How many months; below zero for earlier.
---@return date # the other day
function date:add_months(months) end

---Gets the same day of a later year, 28 February for a missing 29th. Returns the other day.
---
---Since level 1.
---- raises `date.out-of-range`: The day would lie outside the years 1900 to 2199.
---```lua
---local later = date:add_years(1)
---assert(later > date)
---```
---@param years integer How many years; below zero for earlier.
---@return date # the other day
function date:add_years(years) end

---Counts the days to another day, below zero when it is earlier. Returns the number of days.
---
---Since level 1.
---```lua
---assert(date:days_to(concord.date('2026-03-11')) == 7)
---```
---@param other date The other day.
---@return integer # the number of days
function date:days_to(other) end

---Writes the day in words. Returns such as 4 March 2026.
---
---Since level 1.
---```lua
---assert(date:long() == '4 March 2026')
---```
---@return string # such as 4 March 2026
function date:long() end

---A concern or dispute raised under the Compact.
---@class (exact) case
---@field id string Its id. Needs cases.read.
---@field title string Its title; official. Needs cases.read.
---@field raised date? The day it was raised; nil when not known exactly. Needs cases.read.
---@field raised_text string When it was raised, in words. Needs cases.read.
---@field by string[] The organisations that raised it. Needs cases.read.
---@field against string[] The organisations it is about. Needs cases.read.
---@field commitments string[] The ids of the commitments said to be unmet. Needs cases.read.
---@field cause case_cause? Why, where that was considered. Needs cases.read.
---@field illustrative boolean Whether it was made up. Needs cases.read.
---@field source string? Where a real case is told of. Needs cases.read.
---@field summary string? What happened; personal. Needs contacts.read.
---@field public_summary string? What happened, fit to be published. Needs cases.read.
---@field events event[] Its events, in order. Needs cases.read.
---@field area area The area it belongs to. Needs cases.read.
---@field stage string? The id of its stage; nil before the first and at the end. Needs cases.read.
---@field stage_label string? What the area calls the stage. Needs cases.read.
---@field status case_status open or closed. Needs cases.read.
---@field outcome case_outcome? How it ended. Needs cases.read.
---@field closed_on date? The day it ended. Needs cases.read.
---@field waiting_days integer? Days in its present stage; nil when closed or not known. Needs cases.read.
---@field marks string[] The marks put on it, in order. Needs cases.read.
---@field settled_commitments string[] The commitments that are settled although it goes on. Needs cases.read.
---@field procedure string? The id of the version of the procedure that governs it. Needs cases.read.
---@field path visit[] The stages it has been at, in order. Needs cases.read.
---@field duties duty[] What is or was owed in it. Needs cases.read.
---@field deadlines deadline[] Its time limits. Needs cases.read.
---@field silences silence[] Questions met that the procedure does not answer. Needs cases.read.
---@field violations violation[] Events that do not fit the procedure. Needs cases.read.
local case = {}

---Finds the first event of an act. Returns the event, or nil.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `cases.read`.
---```lua
---local raised = case:first('raised')
---```
---@param act act The act looked for.
---@return event? # the event, or nil
function case:first(act) end

---Finds the last event of an act. Returns the event, or nil.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `cases.read`.
---```lua
---local closed = case:last('closed')
---```
---@param act act The act looked for.
---@return event? # the event, or nil
function case:last(act) end

---Finds every event of an act. Returns the events, in order.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `cases.read`.
---```lua
---local meetings = case:all('met')
---```
---@param act act The act looked for.
---@return event[] # the events, in order
function case:all(act) end

---Says whether there is an event of an act. Returns true when there is one.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `cases.read`.
---```lua
---local learned = case:has('learned')
---```
---@param act act The act looked for.
---@return boolean # true when there is one
function case:has(act) end

---Finds the records of a kind that the case is about. Returns the records, in order.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `cases.read`.
---```lua
---local changes = case:records('funding_change')
---```
---@param kind record_kind The kind.
---@return record[] # the records, in order
---@overload fun(self: case, kind: "decision"): decision[]
---@overload fun(self: case, kind: "funding_change"): funding_change[]
---@overload fun(self: case, kind: "consultation"): consultation[]
---@overload fun(self: case, kind: "payment_period"): payment_period[]
---@overload fun(self: case, kind: "departure"): departure[]
---@overload fun(self: case, kind: "meeting"): meeting[]
---@overload fun(self: case, kind: "champion"): champion[]
---@overload fun(self: case, kind: "office_holder"): office_holder[]
---@overload fun(self: case, kind: "organisation"): organisation[]
---@overload fun(self: case, kind: "signatory"): signatory[]
---@overload fun(self: case, kind: "learning_review"): learning_review[]
---@overload fun(self: case, kind: "success"): success[]
---@overload fun(self: case, kind: "activity"): activity[]
---@overload fun(self: case, kind: "recommendation"): recommendation[]
function case:records(kind) end

---Counts the days from the raising to the end, or to today while it is open. Returns the days, or nil when a day is not known.
---
---Since level 1. Only while a rule checks or while a report is built. Needs `cases.read`.
---```lua
---local days = case:days_open()
---```
---@return integer? # the days, or nil when a day is not known
function case:days_open() end

---Proposes an event for the case that is checked; a person decides whether it is recorded.
---
---Since level 1. Only while a rule checks. Needs `events.propose`.
---- raises `finding.no-check`: No rule is checking at the moment.
---- raises `proposal.other-case`: The case is not the one that is checked.
---- raises `proposal.bad-event`: No event of a case could be like that.
---- raises `proposal.too-many`: The rule has proposed 100 events for one subject.
---```lua
---case:propose { act = 'noted', by = 'example-council', note = 'A reply is overdue.' }
---```
---@param event proposed_event The event.
function case:propose(event) end

---A dated record in a case.
---@class (exact) event
---@field on date? The day; nil when it is not known exactly. Needs cases.read.
---@field on_text string The day in words. Needs cases.read.
---@field act act What was done. Needs cases.read.
---@field own string? The area's own name of the act, when act is own. Needs cases.read.
---@field by string[] Who did it. Needs cases.read.
---@field with string[] Who took part or was told. Needs cases.read.
---@field case case The case it belongs to. Needs cases.read.
---@field to string? Its to; public. Needs cases.read.
---@field outcome string? Its outcome; public. Needs cases.read.
---@field route string? Its route; public. Needs cases.read.
---@field in_scope string? Its in scope; public. Needs cases.read.
---@field criterion string? Its criterion; public. Needs cases.read.
---@field reason string? Its reason; official. Needs cases.read.
---@field title string? Its title; official. Needs cases.read.
---@field note string? Its note; personal. Needs contacts.read.
---@field impact string? Its impact; official. Needs cases.read.
---@field mitigation string? Its mitigation; official. Needs cases.read.
---@field way_forward string? Its way forward; official. Needs cases.read.
---@field channel string? Its channel; public. Needs cases.read.
---@field recommendation string? Its recommendation; official. Needs cases.read.
---@field learning string? Its learning; official. Needs cases.read.
---@field reply string? Its reply; official. Needs cases.read.
---@field override string? Its override; official. Needs cases.read.
---@field mark string? Its mark; public. Needs cases.read.
---@field clock string? Its clock; public. Needs cases.read.
---@field more string? Its more; public. Needs cases.read.
---@field part string[] Its part; public. Needs cases.read.
---@field into string[] Its into; public. Needs cases.read.
---@field area string? Its area; public. Needs cases.read.
---@field accepted string? Its accepted; public. Needs cases.read.
---@field silence string? Its silence; public. Needs cases.read.
---@field version string? Its version; public. Needs cases.read.
---@field corrects string? Its corrects; public. Needs cases.read.
---@field date string? Its date; public. Needs cases.read.
---@field who string[] Its who; public. Needs cases.read.
---@field void string? Its void; public. Needs cases.read.

---A stay at a stage.
---@class (exact) visit
---@field stage string The stage's id. Needs cases.read.
---@field label string What the area calls the stage. Needs cases.read.
---@field title string What the stage is. Needs cases.read.
---@field entered date? The day the case came to it. Needs cases.read.
---@field left date? The day it left; nil while it is there. Needs cases.read.
---@field by_clock string? The clock whose end brought the case here; nil where an event did. Needs cases.read.
---@field cite string[] Where the stage is described. Needs cases.read.

---Something owed in a case.
---@class (exact) duty
---@field id string Its id in the procedure. Needs cases.read.
---@field title string What is owed. Needs cases.read.
---@field status duty_status open or met. Needs cases.read.
---@field due boolean Whether the case has left the stage. Needs cases.read.
---@field stage string The stage it comes from. Needs cases.read.
---@field owed_by string[] The roles that owe it. Needs cases.read.
---@field since date? The day it began. Needs cases.read.
---@field met_on date? The day it was fulfilled. Needs cases.read.
---@field cite string[] Where it is stated. Needs cases.read.

---A time limit of a case.
---@class (exact) deadline
---@field id string Its id in the procedure. Needs cases.read.
---@field title string What it is. Needs cases.read.
---@field last_day date The last day in time. Needs cases.read.
---@field status deadline_status open, met, late, or information where nobody owes it under the Compact. Needs cases.read.
---@field explanation string How it was counted, in one sentence. Needs cases.read.
---@field uncertain string? Why a bank holiday not known yet may move it; nil if none can. Needs cases.read.
---@field cite string[] Where it is stated. Needs cases.read.

---A question met that the procedure does not answer.
---@class (exact) silence
---@field on silence_subject What it is about. Needs cases.read.
---@field text string What is left open. Needs cases.read.
---@field settled_by event? The event by which it was decided for the case; nil while it is open. Needs cases.read.
---@field cite string[] Where the text is silent. Needs cases.read.

---An event that does not fit the procedure.
---@class (exact) violation
---@field code violation_code Its kind. Needs cases.read.
---@field message string What does not fit, and what would; personal. Needs cases.read.
---@field event event The event. Needs cases.read.
---@field cite string[] The clause. Needs cases.read.

---The place a Compact covers, with its cases and registers.
---@class (exact) area
---@field id string Its id.
---@field name string Its name.
---@field as_of date The day everything is judged on.
---@field cases case[] Its cases, by id. Needs cases.read.
---@field compact compact? The Compact in force.
---@field compacts compact[] Every version, oldest first.
---@field commitments commitment[] Those of the Compact in force.
---@field bodies standing_body[] Its standing groups, with their terms and offices.
local area = {}

---Finds the rows of a register. Returns its rows, in the order of the file.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `registers.read`.
---```lua
---for _, meeting in ipairs(area:register('meetings')) do print(meeting.title) end
---```
---@param name register_name The register's name.
---@return record[] # its rows, in the order of the file
---@overload fun(self: area, name: "decisions"): decision[]
---@overload fun(self: area, name: "funding_changes"): funding_change[]
---@overload fun(self: area, name: "consultations"): consultation[]
---@overload fun(self: area, name: "payment_periods"): payment_period[]
---@overload fun(self: area, name: "departures"): departure[]
---@overload fun(self: area, name: "meetings"): meeting[]
---@overload fun(self: area, name: "champions"): champion[]
---@overload fun(self: area, name: "office_holders"): office_holder[]
---@overload fun(self: area, name: "organisations"): organisation[]
---@overload fun(self: area, name: "signatories"): signatory[]
---@overload fun(self: area, name: "learning_reviews"): learning_review[]
---@overload fun(self: area, name: "successes"): success[]
---@overload fun(self: area, name: "activities"): activity[]
---@overload fun(self: area, name: "recommendations"): recommendation[]
function area:register(name) end

---Finds a commitment of any version. Returns the commitment, or nil.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged.
---```lua
---local promise = area:commitment('recognition.celebrate')
---```
---@param id string The id looked for.
---@return commitment? # the commitment, or nil
function area:commitment(id) end

---Finds an organisation in its register. Returns the organisation, or nil.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `registers.read`.
---```lua
---local council = area:organisation('example-council')
---```
---@param id string The id looked for.
---@return organisation? # the organisation, or nil
function area:organisation(id) end

---Says what an organisation, body or office is called. Returns its name, its id when nothing else is known, or that it is withheld.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `registers.read`.
---```lua
---local name = area:name_of('example-council')
---```
---@param id string The id looked for.
---@return string # its name, its id when nothing else is known, or that it is withheld
function area:name_of(id) end

---Gets the returning duties the plugin declares, as they stand. Returns how each stands, in the order of their declaration.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `registers.read`.
---```lua
---for _, duty in ipairs(area:cadences()) do print(duty.title, duty.standing) end
---```
---@return cadence[] # how each stands, in the order of their declaration
function area:cadences() end

---Counts the working days after one day up to and including another. Returns the number of working days.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged.
---```lua
---local days = area:working_days(area.as_of, area.as_of:add_days(7))
---```
---@param first date The day before the count.
---@param last date The last day counted.
---@return integer # the number of working days
function area:working_days(first, last) end

---Gets the day a number of working days later. Returns the day reached.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged.
---- raises `date.out-of-range`: The day would lie outside the years 1900 to 2199.
---```lua
---local due = area:add_working_days(area.as_of, 10)
---```
---@param from date The day the count starts after.
---@param days integer How many working days.
---@return date # the day reached
function area:add_working_days(from, days) end

---Gets Compact Week, the first full week of November. Returns the week.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged.
---- raises `date.out-of-range`: The day would lie outside the years 1900 to 2199.
---```lua
---local week = area:compact_week(2026, 'monday')
---```
---@param year integer The calendar year.
---@param week_starts week_start The day weeks start on: monday or sunday.
---@return period # the week
function area:compact_week(year, week_starts) end

---Gets the reporting year that holds a day. Returns the year, as the workspace counts it.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged.
---```lua
---local year = area:year(area.as_of)
---```
---@param day date The day.
---@return period # the year, as the workspace counts it
function area:year(day) end

---One dated version of the area's agreement.
---@class (exact) compact
---@field id string Its id.
---@field title string Its title.
---@field status compact_status How far it has come.
---@field dated date? The day it was agreed or issued.
---@field from date? The first day it applies.
---@field to date? The last day it can apply, where its text gives an end.
---@field area area The area it belongs to.
---@field commitments commitment[] Its commitments.
---@field codes practice_code[] Its codes of practice.
---@field principles shared_principle[] Its principles.

---A promise of a Compact.
---@class (exact) commitment
---@field id string Its id.
---@field owner commitment_owner Whose promise it is.
---@field summary string The promise in our own words.
---@field outcome string? The outcome it stands under.
---@field themes theme[] What it is about.
---@field cite string[] Where it stands.

---A span of days, such as a reporting year.
---@class (exact) period
---@field first date Its first day.
---@field last date Its last day.
---@field label string What it is called, such as 2025 to 2026.
local period = {}

---Says whether a day is in the period. Returns true when it is.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged.
---```lua
---local now = period:contains(area.as_of)
---```
---@param day? date? The day; nil is in no period.
---@return boolean # true when it is
function period:contains(day) end

---A duty that returns, and how it stands in a reporting year.
---@class (exact) cadence
---@field id string Its id in the plugin. Needs registers.read.
---@field title string What it is. Needs registers.read.
---@field words string How often, such as at most 3 times a year. Needs registers.read.
---@field severity severity? How grave it is to miss it, where it says. Needs registers.read.
---@field least integer? How often it is to happen at least. Needs registers.read.
---@field most integer? How often it may happen at most. Needs registers.read.
---@field cite string[] Where it is stated. Needs registers.read.
---@field standing cadence_standing not_yet_due, due_soon, met, missed or exceeded. Needs registers.read.
---@field period period The reporting year judged. Needs registers.read.
---@field due date? By when it must next happen; nil when nothing more is due. Needs registers.read.
---@field records record[] The rows that count, in the order of time. Needs registers.read.
---@field excess record[] Those of them beyond the most there may be. Needs registers.read.
---@field gaps period[] The stretches in which it was missed. Needs registers.read.
---@field before cadence? How it stood in the year before; nil where that is not to be judged. Needs registers.read.
local cadence = {}

---Finds the rows that count in a stretch of its year. Returns the rows, in the order of time.
---
---Since level 1. Only while a rule checks, while a report is built or while a condition is judged. Needs `registers.read`.
---```lua
---for _, gap in ipairs(cadence.gaps) do print(#cadence:records_in(gap)) end
---```
---@param period period The stretch, such as one of its gaps.
---@return record[] # the rows, in the order of time
function cadence:records_in(period) end

---What a rule makes its remarks with.
---@class (exact) finding
local finding = {}

---Makes a remark of the rule's own severity.
---
---Since level 1. Only while a rule checks.
---- raises `finding.no-check`: No rule is checking at the moment.
---- raises `finding.other-subject`: The event or record belongs to another case, or to none here.
---- raises `finding.too-many`: The rule has made 1,000 remarks on one subject.
---```lua
---finding:raise { message = 'notice was too short', field = 'effective' }
---```
---@param fields finding_fields The remark.
function finding:raise(fields) end

---Remarks that a commitment or the procedure was not kept.
---
---Since level 1. Only while a rule checks.
---- raises `finding.no-check`: No rule is checking at the moment.
---- raises `finding.other-subject`: The event or record belongs to another case, or to none here.
---- raises `finding.too-many`: The rule has made 1,000 remarks on one subject.
---```lua
---finding:breach { message = 'notice was too short', field = 'effective' }
---```
---@param fields finding_fields The remark.
function finding:breach(fields) end

---Remarks that something needs attention.
---
---Since level 1. Only while a rule checks.
---- raises `finding.no-check`: No rule is checking at the moment.
---- raises `finding.other-subject`: The event or record belongs to another case, or to none here.
---- raises `finding.too-many`: The rule has made 1,000 remarks on one subject.
---```lua
---finding:warning { message = 'notice was too short', field = 'effective' }
---```
---@param fields finding_fields The remark.
function finding:warning(fields) end

---Remarks something worth knowing.
---
---Since level 1. Only while a rule checks.
---- raises `finding.no-check`: No rule is checking at the moment.
---- raises `finding.other-subject`: The event or record belongs to another case, or to none here.
---- raises `finding.too-many`: The rule has made 1,000 remarks on one subject.
---```lua
---finding:note { message = 'notice was too short', field = 'effective' }
---```
---@param fields finding_fields The remark.
function finding:note(fields) end

---Remarks that the area's text does not say.
---
---Since level 1. Only while a rule checks.
---- raises `finding.no-check`: No rule is checking at the moment.
---- raises `finding.other-subject`: The event or record belongs to another case, or to none here.
---- raises `finding.too-many`: The rule has made 1,000 remarks on one subject.
---```lua
---finding:silent { message = 'notice was too short', field = 'effective' }
---```
---@param fields finding_fields The remark.
function finding:silent(fields) end

---A report while it is written.
---@class (exact) report
local report = {}

---Begins a section.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.bad-level`: The level is not 2 to 6.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:heading('Summary')
---```
---@param text string The section's title.
---@param level? integer From 2, a main section, to 6; 2 when left out.
function report:heading(text, level) end

---Writes a paragraph.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:paragraph { 'See ', concord.cite('EX 4'), '.' }
---```
---@param text report_text Its text.
function report:paragraph(text) end

---Writes a list.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:list({ 'one', 'two' }, { ordered = true })
---```
---@param items report_text[] Its items, each a text.
---@param options? list_options How it is written.
function report:list(items, options) end

---Writes a table; one without rows says that nothing is recorded.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.bad-row`: A row has no cells, or more than there are columns.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:table {
---  id = "stages", caption = "Concerns by step",
---  columns = { { id = "step", title = "Step" }, { id = "n", title = "Concerns", kind = "integer" } },
---  rows = { { "Step 1", 3 } },
---}
---```
---@param fields table_fields The table.
function report:table(fields) end

---Draws bars, always with the table of their values.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.bad-bar`: A bar is not a label and a number from 0 up.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:bar_chart {
---  title = "Most concerns end in open discussion", alt = "Step 1: 3, Step 2: 1.",
---  unit = "concerns", bars = { { "Step 1", 3 }, { "Step 2", 1 } },
---}
---```
---@param fields bar_chart_fields The chart.
function report:bar_chart(fields) end

---Sets a note apart.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:note { kind = 'silent', title = 'Time limits', text = 'None is stated.' }
---```
---@param fields note_fields The note.
function report:note(fields) end

---Quotes somebody, or a case's public summary.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:quote('We were heard.', 'A member group')
---```
---@param text report_text The words.
---@param attribution? string Whose words they are.
function report:quote(text, attribution) end

---Lists terms with what is to be said of each.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.bad-definition`: An item is not a term and a text.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:definitions { { 'When', 'In March' } }
---```
---@param items report_text[][] Each a term and a text.
function report:definitions(items) end

---Lists what happened, each with its day.
---
---Since level 1. Only while a report is built. Needs `reports.write`.
---- raises `report.bad-moment`: An item is not a day and a text.
---- raises `report.too-long`: The report has 20,000 blocks already.
---- raises `report.no-draft`: No report is being built at the moment.
---```lua
---report:timeline { { concord.date('2026-03-04'), 'Raised' } }
---```
---@param items report_text[][] Each a day, or a text for it, and a text.
function report:timeline(items) end

---A token that concord.plugin takes.
---@class (exact) declared_compact

---A token that concord.plugin takes.
---@class (exact) declared_procedure

---A token that concord.plugin takes.
---@class (exact) declared_rule

---A token that concord.plugin takes.
---@class (exact) declared_report

---A token that concord.plugin takes.
---@class (exact) declared_plugin

---A token that concord.plugin takes.
---@class (exact) declared_tests

---A decision that a concern is about.
---@class (exact) decision
---@field made_on date? The day it was made. Needs registers.read.
---@field made_by string? Who made it. Needs registers.read.
---@field what string? What was decided; official. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---Funding that is cut, changed or ended.
---@class (exact) funding_change
---@field announced date? The day the recipient was told. Needs registers.read.
---@field effective date? The day the change takes effect. Needs registers.read.
---@field decided_on date? The day it was decided. Needs registers.read.
---@field impact_assessed date? The day the effect on service users was assessed. Needs registers.read.
---@field funder string? Who funds. Needs registers.read.
---@field recipient string? Who is funded. Needs registers.read.
---@field what string? What changes; official. Needs registers.read.
---@field reason string? The reason given; official. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A consultation, from its opening to the account of what was done with the answers.
---@class (exact) consultation
---@field id string? Its id in the register. Needs registers.read.
---@field title string? What it is about. Needs registers.read.
---@field by string? Who consults. Needs registers.read.
---@field opened date? The day it opened. Needs registers.read.
---@field closes date? The last day for answers. Needs registers.read.
---@field feedback_published date? The day the account of answers was published. Needs registers.read.
---@field feedback_said string? What people said. Needs registers.read.
---@field feedback_done string? What was done. Needs registers.read.
---@field feedback_not_done string? What was not done, and why. Needs registers.read.
---@field reason_if_short string? The formal reason for a shorter period. Needs registers.read.
---@field mitigation string? What was done to make up for it. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---How many payments of a period were made on time.
---@class (exact) payment_period
---@field period string? The period's name, such as 2008. Needs registers.read.
---@field from date? Its first day. Needs registers.read.
---@field to date? Its last day. Needs registers.read.
---@field percent_on_time integer? The percentage paid on time. Needs registers.read.
---@field paid_on_time integer? The payments made on time. Needs registers.read.
---@field payments_due integer? The payments that were due. Needs registers.read.
---@field note string? What lies behind the figure. Needs registers.read.
---@field cite string? Where the figure is stated. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A formal departure from a commitment, with its reason.
---@class (exact) departure
---@field commitment string? The commitment departed from. Needs registers.read.
---@field by string? Who departs from it. Needs registers.read.
---@field on date? The day the reason was given. Needs registers.read.
---@field reason string? The formal reason; official. Needs registers.read.
---@field author string? The role of whoever gave it; official. Needs registers.read.
---@field mitigation string? What was done to make up for it; official. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A meeting of a body.
---@class (exact) meeting
---@field body string? The body that met. Needs registers.read.
---@field on date? The day it met. Needs registers.read.
---@field title string? What the meeting was called. Needs registers.read.
---@field attended string[] Who was represented. Needs registers.read.
---@field minutes string? Where the minutes are kept; official. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A Compact Champion, by role and never by name.
---@class (exact) champion
---@field organisation string? The organisation the Champion belongs to. Needs registers.read.
---@field office string? The office held. Needs registers.read.
---@field sector string? The sector the Champion speaks for. Needs registers.read.
---@field title string? The Champion's role in the organisation. Needs registers.read.
---@field from date? The first day. Needs registers.read.
---@field to date? The last day. Needs registers.read.
---@field briefed date? The day the Champion was briefed or trained. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---Who holds an office, or that it is vacant.
---@class (exact) office_holder
---@field office string? The office. Needs registers.read.
---@field organisation string? The holder's organisation. Needs registers.read.
---@field title string? The holder's role in the organisation. Needs registers.read.
---@field from date? The first day. Needs registers.read.
---@field to date? The last day. Needs registers.read.
---@field vacant boolean? Whether nobody holds it. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A party to the Compact, or to a case.
---@class (exact) organisation
---@field id string? The id cases and registers use. Needs registers.read.
---@field name string? Its name. Needs registers.read.
---@field sector organisation_sector? voluntary, public or other. Needs registers.read.
---@field kind string? What kind of organisation it is. Needs registers.read.
---@field larger boolean? Whether it counts as one of the larger ones. Needs registers.read.
---@field contact string? The role of its named contact; official. Needs contacts.read.
---@field endorsed date? The day its governing body endorsed the Compact. Needs registers.read.
---@field joined date? The day it joined. Needs registers.read.
---@field left date? The day it left. Needs registers.read.
---@field withheld boolean? Whether its name is kept within the handling office. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A signature under the Compact.
---@class (exact) signatory
---@field organisation string? Who signed. Needs registers.read.
---@field on date? The day of signing. Needs registers.read.
---@field on_behalf_of string? Whom the signature speaks for. Needs registers.read.
---@field ends date? The last day it held. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---What was learned from a joint project or a process of the Compact.
---@class (exact) learning_review
---@field id string? Its id in the register. Needs registers.read.
---@field title string? What was reviewed. Needs registers.read.
---@field on date? The day of the review. Needs registers.read.
---@field went_well string? What went well. Needs registers.read.
---@field difficult string? What was difficult. Needs registers.read.
---@field differently string? What would be different next time. Needs registers.read.
---@field wider string? Wider strategic issues that came up. Needs registers.read.
---@field public boolean? Whether it may be published. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---An example of the Compact working, fit to be published.
---@class (exact) success
---@field id string? Its id in the register. Needs registers.read.
---@field title string? What was achieved. Needs registers.read.
---@field on date? When. Needs registers.read.
---@field text string? The story in a few sentences. Needs registers.read.
---@field partners string[] Who worked together. Needs registers.read.
---@field cite string? Where the story is told. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---An event, a training or a campaign that makes the Compact known.
---@class (exact) activity
---@field id string? Its id in the register. Needs registers.read.
---@field title string? What it was. Needs registers.read.
---@field on date? Its first day. Needs registers.read.
---@field ends date? Its last day. Needs registers.read.
---@field audience string? Whom it was for. Needs registers.read.
---@field kind string? What kind of activity it was. Needs registers.read.
---@field area area The area it belongs to.
---@field case case? The case it is about; nil in a register. Needs cases.read.

---A recommendation, and what came of it.
---@class (exact) recommendation
---@field id string? Its id in the register. Needs registers.read.
---@field case string? The case it came from. Needs registers.read.
---@field text string? What was recommended; official. Needs registers.read.
---@field public_text string? What was recommended, fit to be published. Needs registers.read.
---@field addressee string? Whom it is addressed to. Needs registers.read.
---@field made_on date? The day it was made. Needs registers.read.
---@field reply_due date? The day an answer is due. Needs registers.read.
---@field answered_on date? The day it was answered. Needs registers.read.
---@field accepted boolean? Whether it was accepted. Needs registers.read.
---@field reason string? The reason given; official. Needs registers.read.
---@field area area The area it belongs to.

---What Concord offers to plugins.
---@class (exact) concord
concord = {}

---Declares an area's plugin: its Compact, procedure, rules and reports. Returns a token to hand on to concord.plugin.
---
---Since level 1. Only while the plugin loads.
---- raises `plugin.bad-id`: An id could not be a file name.
---- raises `plugin.bad-cadence`: A cadence says too little, too much, or names no field of its register.
---- raises `plugin.bad-date`: A date is not 2026-03-04, 2026-03, 2026 or unknown.
---- raises `plugin.duplicate-id`: Two things of one kind have the same id.
---- raises `plugin.unknown-role`: A procedure names a role that nobody fills.
---- raises `plugin.wrong-level`: The plugin is made for another level of the interface.
---```lua
---local plugin = concord.plugin {
---  id = "example", title = "Example", version = "1.0.0", api = 1,
---  area = { id = "example", name = "Example", kind = "borough", prefix = "EXA" },
---  procedures = {
---    concord.procedure {
---      id = "dispute", title = "Resolving concerns",
---      stages = { { id = "talk", label = "Step 1", title = "Talking",
---        exits = { { id = "resolved", to = "closed" } } } },
---    },
---  },
---}
---```
---@param declaration plugin_declaration What an area brings.
---@return declared_plugin # a token to hand on to concord.plugin
function concord.plugin(declaration) end

---Declares one dated version of the area's agreement. Returns a token to hand on to concord.plugin.
---
---Since level 1. Only while the plugin loads.
---- raises `plugin.bad-id`: An id could not be a file name.
---- raises `plugin.bad-date`: A date is not 2026-03-04, 2026-03, 2026 or unknown.
---- raises `plugin.duplicate-id`: Two things of one kind have the same id.
---```lua
---local compact = concord.compact {
---  id = "example-2026", title = "The Example Compact", source = "EX", status = "signed",
---  dated = "2026-01-01", from = "2026-01-01",
---}
---```
---@param declaration compact_declaration One dated version of an agreement.
---@return declared_compact # a token to hand on to concord.plugin
function concord.compact(declaration) end

---Declares the steps by which a concern is resolved. Returns a token to hand on to concord.plugin.
---
---Since level 1. Only while the plugin loads.
---- raises `plugin.bad-id`: An id could not be a file name.
---- raises `plugin.bad-date`: A date is not 2026-03-04, 2026-03, 2026 or unknown.
---- raises `plugin.duplicate-id`: Two things of one kind have the same id.
---- raises `procedure.ambiguous-exits`: Two exits of a stage cannot be told apart.
---- raises `procedure.bad-cause`: A duty follows from nothing that can happen.
---- raises `procedure.bad-count`: A count is out of its bounds.
---- raises `procedure.bad-trigger`: A clock starts at nothing that can happen.
---- raises `procedure.endless-clock`: A clock begins with the end and nothing meets it.
---- raises `procedure.judge-without-text`: A condition's function says no words.
---- raises `procedure.no-chair`: A stage acts by its chair and names no office.
---- raises `procedure.no-exit`: A stage has no exit.
---- raises `procedure.no-stages`: There is no stage.
---- raises `procedure.unknown-act`: An act is named that there is not.
---- raises `procedure.unknown-clock`: A clock is named that there is not.
---- raises `procedure.unknown-exit`: A clock moves by an exit there is not.
---- raises `procedure.unknown-kind`: A condition names a record kind there is not.
---- raises `procedure.unknown-mark`: A mark is named that there is not.
---- raises `procedure.unknown-route`: The scope test names a route there is not.
---- raises `procedure.unknown-stage`: A stage is named that there is not.
---- raises `procedure.unmeetable-duty`: A duty can never be fulfilled.
---```lua
---local procedure = concord.procedure {
---  id = "dispute", title = "Resolving concerns", cite = "EX 4",
---  stages = {
---    { id = "talk", label = "Step 1", title = "Talking",
---      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
---  },
---}
---```
---@param declaration procedure_declaration An area's resolution process.
---@return declared_procedure # a token to hand on to concord.plugin
function concord.procedure(declaration) end

---Declares a rule: what it looks over, and what it remarks on. Returns a token to hand on to concord.plugin.
---
---Since level 1. Only while the plugin loads.
---- raises `plugin.bad-id`: An id could not be a file name.
---- raises `plugin.bad-cadence`: A cadence says too little, too much, or names no field of its register.
---- raises `plugin.bad-date`: A date is not 2026-03-04, 2026-03, 2026 or unknown.
---- raises `plugin.duplicate-id`: Two things of one kind have the same id.
---- raises `rule.acts-without-cases`: The rule names acts and is not over cases.
---- raises `rule.bad-setting`: The default of a setting is no setting.
---- raises `rule.bad-shape`: There is no function that checks.
---```lua
---local rule = concord.rule {
---  id = "funding.announced", title = "A change of funding is announced", cite = "EX 5",
---  over = "funding_change",
---  check = function(change, finding)
---    if not change.announced then finding:raise { message = "nobody was told" } end
---  end,
---}
---```
---@param declaration rule_declaration A check over the facts of an area.
---@return declared_rule # a token to hand on to concord.plugin
function concord.rule(declaration) end

---Declares a report: who makes it, for whom, and how it is built. Returns a token to hand on to concord.plugin.
---
---Since level 1. Only while the plugin loads.
---- raises `plugin.bad-id`: An id could not be a file name.
---- raises `report.no-build`: There is no function that builds it.
---```lua
---local report = concord.report {
---  id = "annual", title = "Annual report", cite = "EX 6", producer = "The council",
---  audience = "public", build = function(report) report:heading("Summary") end,
---}
---```
---@param declaration report_declaration A document the area makes.
---@return declared_report # a token to hand on to concord.plugin
function concord.report(declaration) end

---Declares tests: cases with what should come of them. Returns a token to return from the file.
---
---Since level 1. Only while the plugin loads.
---```lua
---local tests = concord.tests {
---  { title = "a raised case waits at the first step",
---    case = { raised = "2026-03-04", events = { { on = "2026-03-04", act = "raised" } } },
---    expect = { status = "open" } },
---}
---```
---@param tests test_declaration[] The tests.
---@return declared_tests # a token to return from the file
function concord.tests(tests) end

---Makes a date from 2026-03-04. Returns the day.
---
---Since level 1.
---- raises `date.bad-text`: The text is no day from 1900 to 2199.
---```lua
---local day = concord.date('2026-03-04')
---```
---@param iso string The day as year-month-day.
---@return date # the day
function concord.date(iso) end

---Makes a text stand out. Returns a piece of text for a report.
---
---Since level 1.
---```lua
---local piece = concord.strong('EX 4')
---```
---@param text string The text.
---@return inline # a piece of text for a report
function concord.strong(text) end

---Stresses a text. Returns a piece of text for a report.
---
---Since level 1.
---```lua
---local piece = concord.emphasis('EX 4')
---```
---@param text string The text.
---@return inline # a piece of text for a report
function concord.emphasis(text) end

---Refers to a section of a source. Returns a piece of text for a report.
---
---Since level 1.
---```lua
---local piece = concord.cite('EX 4')
---```
---@param text string The text.
---@return inline # a piece of text for a report
function concord.cite(text) end

---Makes a link. Returns a piece of text for a report.
---
---Since level 1.
---```lua
---local piece = concord.link('GOV.UK', 'https://www.gov.uk')
---```
---@param text string What stands for it.
---@param url string Where it leads: http, https or mailto.
---@return inline # a piece of text for a report
function concord.link(text, url) end

---Makes a figure that leads to the cases it counts. Returns a figure for a report.
---
---Since level 1.
---```lua
---local figure = concord.counted(area.cases)
---```
---@param cases case[] The cases counted.
---@return inline # a figure for a report
function concord.counted(cases) end

---Stands for a value that is not there. Returns a mark for a report.
---
---Since level 1.
---```lua
---local cell = concord.missing('x')
---```
---@param code missing_code c for confidential, x for not available, z for not applicable.
---@return inline # a mark for a report
function concord.missing(code) end

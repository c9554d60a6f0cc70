/// What to do about each way in which a text is not JSON.
enum JSONRemedies {
  static func help(for code: String) -> String? {
    switch code {
    case "json.empty": "write a set of keys in braces: {\"key\": \"value\"}"
    case "json.text-after-value": "keep one value, on a line of its own, and remove what follows it"
    case "json.too-deep": "write it with fewer lists and sets of keys inside each other"
    case "json.unfinished": "close each quotation mark, bracket and brace that is open"
    case "json.missing-value": "write the value, or take the comma away"
    case "json.bad-value":
      "put a text in double quotation marks; plain may stand only a number, "
        + "true, false and null"
    case "json.bad-key":
      "put the key in double quotation marks; leave no comma before a closing brace"
    case "json.missing-colon": "write \"key\": value"
    case "json.missing-comma": "part one value from the next with a comma, and close what is open"
    case "json.bad-number": "write it in digits, such as 12 or 0.5"
    case "json.bad-escape": "write the character itself"
    default: nil
    }
  }
}

// A look at a text before Lua compiles it. The compiler runs in C, where no hook fires, and takes
// time that grows with the square of some chains; others make its error messages recurse.
#include "host.h"

#include <string.h>

enum {
  // Operators `and` and `or` in one expression: 2,000 of them compile in about 10 ms.
  logic_limit = 2000,
  // Branches, and jumps with their labels, in one text.
  elseif_limit = 4000,
  jump_limit = 4000,
  // Fields read one from the other, `a.b.c`: Lua names them in its messages by recursion.
  chain_limit = 500,
  // Brackets: what is nested deeper Lua refuses itself.
  depth_limit = 256,
};

typedef struct {
  const char *at;
  const char *end;
  int line;
  int depth;
  int logic[depth_limit];
  int chain[depth_limit];
  int elseifs;
  int jumps;
  bool is_member; // the next name follows a dot or a colon
} Scanner;

static bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

static char peek(const Scanner *scanner, ptrdiff_t offset) {
  return scanner->end - scanner->at > offset ? scanner->at[offset] : '\0';
}

static void advance(Scanner *scanner) {
  if (*scanner->at == '\n') scanner->line++;
  scanner->at++;
}

// How many equals signs open a long bracket here; -1 when there is none.
static int long_bracket(const Scanner *scanner) {
  int level = 0;
  while (peek(scanner, level + 1) == '=') level++;
  return peek(scanner, level + 1) == '[' ? level : -1;
}

static void skip_long(Scanner *scanner, int level) {
  scanner->at += level + 2;
  for (; scanner->at < scanner->end; advance(scanner)) {
    if (*scanner->at != ']') continue;
    int found = 0;
    while (peek(scanner, found + 1) == '=') found++;
    if (found == level && peek(scanner, level + 1) == ']') {
      scanner->at += level + 2;
      return;
    }
  }
}

static void skip_quoted(Scanner *scanner) {
  char quote = *scanner->at++;
  while (scanner->at < scanner->end && *scanner->at != quote) {
    if (*scanner->at == '\\' && scanner->end - scanner->at > 1) scanner->at++;
    advance(scanner);
  }
  if (scanner->at < scanner->end) scanner->at++;
}

static void skip_comment(Scanner *scanner) {
  scanner->at += 2;
  int level = peek(scanner, 0) == '[' ? long_bracket(scanner) : -1;
  if (level >= 0) {
    skip_long(scanner, level);
    return;
  }
  while (scanner->at < scanner->end && *scanner->at != '\n') scanner->at++;
}

static int refuse(
    lua_State *L, const char *chunk_name, int line, const char *what, int limit,
    const char *remedy) {
  return CLuaShim_refuse_source(
      L, chunk_name, line, lua_pushfstring(L, "more than %d %s: %s", limit, what, remedy));
}

static bool is_word(const char *word, size_t length, const char *wanted) {
  return strlen(wanted) == length && memcmp(word, wanted, length) == 0;
}

static void enter(Scanner *scanner) {
  if (scanner->depth + 1 < depth_limit) scanner->depth++;
  scanner->logic[scanner->depth] = scanner->chain[scanner->depth] = 0;
}

static void leave(Scanner *scanner) {
  if (scanner->depth > 0) scanner->depth--;
}

static void count_jump(lua_State *L, const char *chunk_name, Scanner *scanner) {
  if (++scanner->jumps > jump_limit) {
    refuse(
        L, chunk_name, scanner->line, "'goto', 'break' and labels in one file", jump_limit,
        "split it into modules");
  }
}

// Words that end an expression; what follows counts anew.
static bool begins_statement(const char *word, size_t length) {
  static const char *const words[] = {
      "do", "else", "for", "if", "local", "repeat", "return", "then", "until", "while", NULL,
  };
  for (const char *const *other = words; *other != NULL; other++) {
    if (is_word(word, length, *other)) return true;
  }
  return false;
}

static void scan_word(lua_State *L, const char *chunk_name, Scanner *scanner) {
  const char *word = scanner->at;
  while (scanner->at < scanner->end && (is_letter(*scanner->at) || is_digit(*scanner->at))) {
    scanner->at++;
  }
  size_t length = (size_t)(scanner->at - word);
  if (scanner->is_member) {
    scanner->is_member = false;
    return;
  }
  scanner->chain[scanner->depth] = 0;
  int *logic = &scanner->logic[scanner->depth];
  if (is_word(word, length, "and") || is_word(word, length, "or")) {
    if (++*logic > logic_limit) {
      refuse(
          L, chunk_name, scanner->line, "'and' and 'or' in one expression", logic_limit,
          "look the value up in a table");
    }
  } else if (is_word(word, length, "elseif")) {
    *logic = 0;
    if (++scanner->elseifs > elseif_limit) {
      refuse(
          L, chunk_name, scanner->line, "'elseif' in one file", elseif_limit,
          "look the value up in a table");
    }
  } else if (is_word(word, length, "goto") || is_word(word, length, "break")) {
    *logic = 0;
    count_jump(L, chunk_name, scanner);
  } else if (is_word(word, length, "end") || is_word(word, length, "until")) {
    // The expression around a function goes on.
    leave(scanner);
  } else if (is_word(word, length, "function")) {
    enter(scanner);
  } else if (begins_statement(word, length)) {
    *logic = 0;
    if (is_word(word, length, "if") || is_word(word, length, "do")
        || is_word(word, length, "repeat")) {
      enter(scanner);
    }
  }
}

static void scan_mark(lua_State *L, const char *chunk_name, Scanner *scanner) {
  char mark = *scanner->at;
  int *chain = &scanner->chain[scanner->depth];
  scanner->is_member = false;
  switch (mark) {
  case '.':
  case ':':
    if (peek(scanner, 1) == mark) {
      *chain = 0;
      if (mark == ':') count_jump(L, chunk_name, scanner);
      while (peek(scanner, 1) == mark) scanner->at++;
      break;
    }
    scanner->is_member = true;
    // fall through
  case '[':
    if (++*chain > chain_limit) {
      refuse(
          L, chunk_name, scanner->line, "fields read one from the other", chain_limit,
          "keep the inner one in a local variable");
    }
    if (mark != '[') break;
    // fall through
  case '(':
  case '{':
    if (mark != '[') *chain = 0;
    enter(scanner);
    break;
  case ')':
  case '}':
  case ']':
    leave(scanner);
    if (mark != ']') scanner->chain[scanner->depth] = 0;
    break;
  case '<':
  case '>':
  case '~':
    // A comparison is part of its expression.
    if (peek(scanner, 1) == '=') scanner->at++;
    *chain = 0;
    break;
  case '=':
    *chain = 0;
    if (peek(scanner, 1) == '=') {
      scanner->at++;
    } else {
      scanner->logic[scanner->depth] = 0;
    }
    break;
  case ',':
  case ';': scanner->logic[scanner->depth] = 0; *chain = 0; break;
  case ' ':
  case '\t':
  case '\r':
  case '\n': break;
  default: *chain = 0; break;
  }
  advance(scanner);
}

void CLuaShim_check_source(
    lua_State *L, const char *source, size_t length, const char *chunk_name) {
  Scanner scanner = {.at = source, .end = source + length, .line = 1};
  while (scanner.at < scanner.end) {
    char byte = *scanner.at;
    if (is_letter(byte)) {
      scan_word(L, chunk_name, &scanner);
    } else if (is_digit(byte)) {
      while (scanner.at < scanner.end && (is_letter(*scanner.at) || is_digit(*scanner.at))) {
        scanner.at++;
      }
      if (peek(&scanner, 0) == '.' && peek(&scanner, 1) != '.') scanner.at++;
    } else if (byte == '"' || byte == '\'') {
      skip_quoted(&scanner);
    } else if (byte == '-' && peek(&scanner, 1) == '-') {
      skip_comment(&scanner);
    } else if (byte == '[' && long_bracket(&scanner) >= 0) {
      skip_long(&scanner, long_bracket(&scanner));
    } else {
      scan_mark(L, chunk_name, &scanner);
    }
  }
}

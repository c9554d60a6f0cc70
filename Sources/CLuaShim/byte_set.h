// Sets of bytes: what `%a`, `.` or `[^a-z]` stands for in a pattern. No locale has a say in them.
#ifndef CLUASHIM_BYTE_SET_H
#define CLUASHIM_BYTE_SET_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint64_t words[4];
} CLuaShim_ByteSet;

static inline bool CLuaShim_contains(const CLuaShim_ByteSet *set, unsigned char byte) {
  return set->words[byte >> 6] >> (byte & 63) & 1;
}

static inline bool CLuaShim_overlap(
    const CLuaShim_ByteSet *left, const CLuaShim_ByteSet *right) {
  uint64_t common = 0;
  for (int word = 0; word < 4; word++) common |= left->words[word] & right->words[word];
  return common != 0;
}

void CLuaShim_add_range(CLuaShim_ByteSet *set, unsigned char first, unsigned char last);
void CLuaShim_add_set(CLuaShim_ByteSet *set, const CLuaShim_ByteSet *other);
void CLuaShim_invert(CLuaShim_ByteSet *set);
// The class `%letter`, in capitals its complement; NULL for a letter that names none.
const CLuaShim_ByteSet *CLuaShim_class(unsigned char letter);

#endif

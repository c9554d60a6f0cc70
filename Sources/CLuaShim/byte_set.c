// Sets of bytes: what `%a`, `.` or `[^a-z]` stands for in a pattern.
#include "byte_set.h"

#include <stddef.h>

void CLuaShim_add_range(CLuaShim_ByteSet *set, unsigned char first, unsigned char last) {
  if (first > last) return;
  for (int word = first >> 6; word <= last >> 6; word++) {
    uint64_t bits = UINT64_MAX;
    if (word == first >> 6) bits &= UINT64_MAX << (first & 63);
    if (word == last >> 6) bits &= UINT64_MAX >> (63 - (last & 63));
    set->words[word] |= bits;
  }
}

void CLuaShim_add_set(CLuaShim_ByteSet *set, const CLuaShim_ByteSet *other) {
  for (int word = 0; word < 4; word++) set->words[word] |= other->words[word];
}

void CLuaShim_invert(CLuaShim_ByteSet *set) {
  for (int word = 0; word < 4; word++) set->words[word] = ~set->words[word];
}

// The bytes below 64, those from 64 to 127; no class has any above. Beside each its complement.
#define CLASS(low, high) \
  { \
    {{(low), (high), 0, 0}}, {{~(uint64_t)(low), ~(uint64_t)(high), UINT64_MAX, UINT64_MAX}} \
  }

static const CLuaShim_ByteSet letters[2] = CLASS(0, 0x07FFFFFE07FFFFFE);
static const CLuaShim_ByteSet controls[2] = CLASS(0xFFFFFFFF, 0x8000000000000000);
static const CLuaShim_ByteSet digits[2] = CLASS(0x03FF000000000000, 0);
static const CLuaShim_ByteSet visible[2] = CLASS(0xFFFFFFFE00000000, 0x7FFFFFFFFFFFFFFF);
static const CLuaShim_ByteSet small_letters[2] = CLASS(0, 0x07FFFFFE00000000);
static const CLuaShim_ByteSet punctuation[2] = CLASS(0xFC00FFFE00000000, 0x78000001F8000001);
static const CLuaShim_ByteSet spaces[2] = CLASS(0x0000000100003E00, 0);
static const CLuaShim_ByteSet capitals[2] = CLASS(0, 0x0000000007FFFFFE);
static const CLuaShim_ByteSet alphanumeric[2] = CLASS(0x03FF000000000000, 0x07FFFFFE07FFFFFE);
static const CLuaShim_ByteSet hexadecimal[2] = CLASS(0x03FF000000000000, 0x0000007E0000007E);
static const CLuaShim_ByteSet zero[2] = CLASS(1, 0);

const CLuaShim_ByteSet *CLuaShim_class(unsigned char letter) {
  const CLuaShim_ByteSet *both;
  switch (letter | 0x20) {
  case 'a': both = letters; break;
  case 'c': both = controls; break;
  case 'd': both = digits; break;
  case 'g': both = visible; break;
  case 'l': both = small_letters; break;
  case 'p': both = punctuation; break;
  case 's': both = spaces; break;
  case 'u': both = capitals; break;
  case 'w': both = alphanumeric; break;
  case 'x': both = hexadecimal; break;
  case 'z': both = zero; break; // undocumented, but Lua 5.4.4 knows it
  default: return NULL;
  }
  return letter & 0x20 ? &both[0] : &both[1];
}

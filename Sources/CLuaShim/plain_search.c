// Plain search. The quick way looks for the first byte and compares; a text made to defeat it is
// searched the two-way: the algorithm of Crochemore and Perrin (1991), linear and without a table.
#include "pattern.h"

#include <string.h>

enum {
  first_look = 16,      // bytes compared before the rest is worth a call of its own
  patience = 1 << 12,   // bytes that may be compared in vain before the way is changed …
  patience_per_byte = 8, // … and for each byte got ahead
  portion = 1 << 12,    // bytes looked at one by one between two charges
};

typedef struct {
  CLuaShim_Meter *meter;
  const unsigned char *needle;
  ptrdiff_t length;
} Needle;

// Counts bytes looked at one by one.
static inline void look(CLuaShim_Meter *meter, size_t *seen) {
  if (++*seen < portion) return;
  *seen = 0;
  CLuaShim_spend(meter, portion / CLuaShim_read_per_step);
}

// Where the largest suffix of the needle begins, less one, in the order of bytes or its reverse.
static ptrdiff_t largest_suffix(const Needle *needle, bool is_reversed, ptrdiff_t *period) {
  const unsigned char *bytes = needle->needle;
  ptrdiff_t before = -1;
  ptrdiff_t candidate = 0;
  ptrdiff_t offset = 1;
  size_t seen = 0;
  *period = 1;
  while (candidate + offset < needle->length) {
    unsigned char left = bytes[candidate + offset];
    unsigned char right = bytes[before + offset];
    look(needle->meter, &seen);
    if (left == right) {
      if (offset == *period) {
        candidate += *period;
        offset = 1;
      } else {
        offset++;
      }
    } else if ((left < right) != is_reversed) {
      candidate += offset;
      offset = 1;
      *period = candidate - before;
    } else {
      before = candidate++;
      offset = *period = 1;
    }
  }
  return before;
}

static const char *find_two_way(Needle needle, const char *text, size_t length) {
  const unsigned char *const pattern = needle.needle;
  const unsigned char *const subject = (const unsigned char *)text;
  const ptrdiff_t last = needle.length - 1;
  ptrdiff_t period;
  ptrdiff_t other_period;
  ptrdiff_t split = largest_suffix(&needle, false, &period);
  ptrdiff_t other_split = largest_suffix(&needle, true, &other_period);
  if (other_split > split) {
    split = other_split;
    period = other_period;
  }
  bool is_periodic =
      split + 1 + period <= needle.length &&
      memcmp(pattern, pattern + period, (size_t)(split + 1)) == 0;
  if (!is_periodic) period = (split > last - split - 1 ? split + 1 : last - split) + 1;
  ptrdiff_t known = -1; // up to here the needle is known to match, in a periodic one
  size_t seen = 0;
  for (ptrdiff_t at = 0; at <= (ptrdiff_t)length - needle.length;) {
    ptrdiff_t index = (split > known ? split : known) + 1;
    while (index <= last && pattern[index] == subject[at + index]) {
      index++;
      look(needle.meter, &seen);
    }
    look(needle.meter, &seen);
    if (index <= last) {
      at += index - split;
      known = -1;
      continue;
    }
    index = split;
    while (index > known && pattern[index] == subject[at + index]) {
      index--;
      look(needle.meter, &seen);
    }
    if (index <= known) return text + at;
    at += period;
    known = is_periodic ? last - period : -1;
  }
  return NULL;
}

const char *CLuaShim_find_plain(
    CLuaShim_Meter *meter, const char *text, size_t length, const char *needle,
    size_t needle_length) {
  if (needle_length == 0) return text;
  if (needle_length > length) return NULL;
  const char *const last = text + (length - needle_length);
  const bool is_long = needle_length > first_look;
  const size_t look_length = is_long ? first_look : needle_length;
  size_t vain = 0;
  for (const char *at = text; at <= last; at++) {
    const char *found = memchr(at, needle[0], (size_t)(last - at) + 1);
    size_t passed = (size_t)((found == NULL ? last : found) - at);
    CLuaShim_spend(meter, 1 + passed / CLuaShim_copied_per_step);
    if (found == NULL) return NULL;
    at = found;
    vain += look_length;
    if (at[look_length - 1] == needle[look_length - 1] && memcmp(at, needle, look_length) == 0) {
      if (!is_long) return at;
      CLuaShim_spend(meter, needle_length / CLuaShim_copied_per_step);
      if (memcmp(at, needle, needle_length) == 0) return at;
      vain += needle_length;
    }
    if (vain > patience + patience_per_byte * (size_t)(at - text)) {
      at++;
      Needle whole = {meter, (const unsigned char *)needle, (ptrdiff_t)needle_length};
      return find_two_way(whole, at, (size_t)(last - at) + needle_length);
    }
  }
  return NULL;
}

// A stable merge sort, and the order of numbers and texts.
#include "sorting.h"

#include <string.h>

// Fewer than this are put in order by moving each to its place.
enum { run_length = 8 };

// Bytes of a text compared before the next charge, and in its key.
enum { most_compared = 4096, key_bytes = 8 };

static void insert_each(CLuaShim_Sorter *sorter, CLuaShim_SortEntry *entries, size_t count) {
  for (size_t index = 1; index < count; index++) {
    CLuaShim_SortEntry entry = entries[index];
    size_t place = index;
    while (place > 0 && sorter->precedes(sorter->context, &entry, &entries[place - 1])) {
      entries[place] = entries[place - 1];
      place--;
    }
    entries[place] = entry;
  }
}

static void merge(
    CLuaShim_Sorter *sorter, CLuaShim_SortEntry *entries, size_t half, size_t count) {
  memcpy(sorter->spare, entries, half * sizeof *entries);
  const CLuaShim_SortEntry *left = sorter->spare;
  const CLuaShim_SortEntry *left_end = left + half;
  const CLuaShim_SortEntry *right = entries + half;
  const CLuaShim_SortEntry *right_end = entries + count;
  CLuaShim_SortEntry *place = entries;
  while (left < left_end && right < right_end) {
    *place++ = sorter->precedes(sorter->context, right, left) ? *right++ : *left++;
  }
  memcpy(place, left, (size_t)(left_end - left) * sizeof *entries);
}

void CLuaShim_sort(CLuaShim_Sorter *sorter, CLuaShim_SortEntry *entries, size_t count) {
  if (count <= run_length) {
    insert_each(sorter, entries, count);
    return;
  }
  size_t half = count / 2;
  CLuaShim_sort(sorter, entries, half);
  CLuaShim_sort(sorter, entries + half, count - half);
  if (sorter->precedes(sorter->context, &entries[half], &entries[half - 1])) {
    merge(sorter, entries, half, count);
  }
}

uint64_t CLuaShim_integer_key(lua_Integer integer) {
  return (uint64_t)integer ^ UINT64_C(1) << 63;
}

uint64_t CLuaShim_number_key(lua_Number number) {
  uint64_t bits;
  number += 0.0; // makes one of the two zeros
  memcpy(&bits, &number, sizeof bits);
  return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

uint64_t CLuaShim_text_key(const char *text, size_t length) {
  unsigned char bytes[key_bytes] = {0};
  uint64_t key = 0;
  memcpy(bytes, text, length < key_bytes ? length : key_bytes);
  for (int index = 0; index < key_bytes; index++) key = key << 8 | bytes[index];
  return key;
}

int CLuaShim_compare_texts(
    CLuaShim_Meter *meter, const CLuaShim_SortEntry *left, const CLuaShim_SortEntry *right) {
  size_t length = left->length < right->length ? left->length : right->length;
  size_t portion = CLuaShim_copied_per_step;
  CLuaShim_spend(meter, CLuaShim_text_cost);
  for (size_t done = 0; done < length; done += portion) {
    // Most texts differ early: only those that do not are charged for all they have in common.
    if (done > 0) portion = most_compared;
    if (portion > length - done) portion = length - done;
    CLuaShim_spend(meter, portion / CLuaShim_copied_per_step);
    int order = memcmp(left->text + done, right->text + done, portion);
    if (order != 0) return order;
  }
  return (left->length > right->length) - (left->length < right->length);
}

static size_t shared_length(const char *left, const char *right, size_t length) {
  size_t shared = 0;
  while (length - shared > CLuaShim_copied_per_step &&
         memcmp(left + shared, right + shared, CLuaShim_copied_per_step) == 0) {
    shared += CLuaShim_copied_per_step;
  }
  while (shared < length && left[shared] == right[shared]) shared++;
  return shared;
}

void CLuaShim_key_texts(CLuaShim_Meter *meter, CLuaShim_SortEntry *entries, size_t count) {
  enum { ahead = 8 }; // texts lie all over the memory: the next ones are asked for in time
  if (count == 0) return;
  size_t shared = entries[0].length;
  for (size_t index = 1; index < count; index++) {
    if (index + ahead < count) __builtin_prefetch(entries[index + ahead].text);
    if (entries[index].length < shared) shared = entries[index].length;
    shared = shared_length(entries[0].text, entries[index].text, shared);
    CLuaShim_spend(meter, CLuaShim_element_cost + shared / CLuaShim_copied_per_step);
  }
  for (size_t index = 0; index < count; index++) {
    CLuaShim_SortEntry *entry = &entries[index];
    if (index + ahead < count) __builtin_prefetch(entries[index + ahead].text + shared);
    entry->text += shared;
    entry->length -= (uint32_t)shared;
    entry->key = CLuaShim_text_key(entry->text, entry->length);
  }
}

static bool precedes_by_key(
    void *context, const CLuaShim_SortEntry *right, const CLuaShim_SortEntry *left) {
  CLuaShim_Meter *meter = context;
  CLuaShim_spend(meter, 1);
  if (right->key != left->key) return right->key < left->key;
  if (right->text == NULL) return false;
  return CLuaShim_compare_texts(meter, right, left) < 0;
}

void CLuaShim_sort_by_key(
    CLuaShim_Meter *meter, CLuaShim_SortEntry *entries, size_t count,
    CLuaShim_SortEntry *spare) {
  CLuaShim_Sorter sorter = {precedes_by_key, meter, spare};
  CLuaShim_sort(&sorter, entries, count);
}

// A stable merge sort. It reads nothing but its entries and ends after as many comparisons as their
// number demands, whatever these answer.
#ifndef CLUASHIM_SORTING_H
#define CLUASHIM_SORTING_H

#include "meter.h"

typedef struct {
  uint64_t key;     // numbers by their order; of a text eight bytes
  const char *text; // NULL unless the entry is one
  uint32_t length;
  uint32_t position; // where the value stood
} CLuaShim_SortEntry;

// Whether `right` must come before `left`. It may raise.
typedef bool (*CLuaShim_Precedes)(
    void *context, const CLuaShim_SortEntry *right, const CLuaShim_SortEntry *left);

typedef struct {
  CLuaShim_Precedes precedes;
  void *context;
  CLuaShim_SortEntry *spare; // half as many as are sorted
} CLuaShim_Sorter;

void CLuaShim_sort(CLuaShim_Sorter *sorter, CLuaShim_SortEntry *entries, size_t count);

// Entries whose order lies in themselves.
uint64_t CLuaShim_integer_key(lua_Integer integer);
uint64_t CLuaShim_number_key(lua_Number number);
// The first bytes of a text; of two texts with one key CLuaShim_compare_texts tells more.
uint64_t CLuaShim_text_key(const char *text, size_t length);
int CLuaShim_compare_texts(
    CLuaShim_Meter *meter, const CLuaShim_SortEntry *left, const CLuaShim_SortEntry *right);
// Fills the keys of entries that are texts, and takes the beginning that all of them share away.
void CLuaShim_key_texts(CLuaShim_Meter *meter, CLuaShim_SortEntry *entries, size_t count);
void CLuaShim_sort_by_key(
    CLuaShim_Meter *meter, CLuaShim_SortEntry *entries, size_t count,
    CLuaShim_SortEntry *spare);

#endif

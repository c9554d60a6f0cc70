// Lua as it is distributed, for tests that hold the host's own library against it.
#ifndef STOCKLUA_H
#define STOCKLUA_H

#include <stddef.h>

// Runs Lua text in a state of its own that has every standard library and no limits. Returns what
// it printed, a line for each call of `print`, and last the error if it ended with one. The caller
// frees it; NULL when there is no memory.
char *_Nullable CStockLua_run(
    const char *_Nonnull source, size_t length, const char *_Nonnull chunk_name,
    size_t *_Nonnull printed_length);

#endif

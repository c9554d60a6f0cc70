// Lua as it is distributed, with every standard library and no limits: for tests that hold the
// host's own library against it, and for benchmarks that time it beside ours.
#ifndef STOCKLUA_H
#define STOCKLUA_H

#include <stddef.h>
#include <stdint.h>

// Runs Lua text in a state of its own. Returns what it printed, a line for each call of `print`,
// and last the error if it ended with one. The caller frees it; NULL when there is no memory.
char *_Nullable CStockLua_run(
    const char *_Nonnull source, size_t length, const char *_Nonnull chunk_name,
    size_t *_Nonnull printed_length);

// A state that stays open.
typedef struct CStockLua CStockLua;

CStockLua *_Nullable CStockLua_open(void);
void CStockLua_close(CStockLua *_Nonnull stock);

// Runs a chunk and keeps the function it returns under a number; -1 on an error, which is printed.
// Chunks see the global `twice`, a C function that doubles an integer.
int32_t CStockLua_load(CStockLua *_Nonnull stock, const char *_Nonnull source);
// Calls a kept function `calls` times with one integer, each call protected; false on an error.
_Bool CStockLua_call(
    CStockLua *_Nonnull stock, int32_t function, int64_t argument, int64_t calls);

#endif

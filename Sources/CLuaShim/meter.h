// Work inside one library call: counted cheaply, charged to the budget in portions, and limited.
#ifndef CLUASHIM_METER_H
#define CLUASHIM_METER_H

#include "host.h"

// One step pays for so much work. Measured so that a step never takes longer than some 8 ns.
enum {
  CLuaShim_copied_per_step = 64, // bytes copied or compared many at a time
  CLuaShim_read_per_step = 8,    // bytes looked at one by one
};

typedef struct {
  lua_State *L;
  const char *function; // as a script names it
  int64_t left;         // of the portion under way; below zero it is due
  int64_t charged;
} CLuaShim_Meter;

CLuaShim_Meter CLuaShim_start_meter(lua_State *L, const char *function);
// Charges the portion under way; may stop the state or raise, and then does not return.
void CLuaShim_settle_meter(CLuaShim_Meter *meter);
// Charges what was used so far: when the call ends, and before a script's own code runs.
void CLuaShim_stop_meter(CLuaShim_Meter *meter);

static inline void CLuaShim_spend(CLuaShim_Meter *meter, size_t steps) {
  meter->left -= (int64_t)steps;
  if (meter->left < 0) CLuaShim_settle_meter(meter);
}

// For work whose size is known before it is done.
void CLuaShim_charge_copy(lua_State *L, size_t bytes);
void CLuaShim_charge_reading(lua_State *L, size_t bytes);

#endif

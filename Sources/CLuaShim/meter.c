// Work inside one library call: counted cheaply, charged to the budget in portions, and limited.
#include "meter.h"

void CLuaShim_stop_meter(CLuaShim_Meter *meter) {
  int64_t used = CLuaShim_portion - meter->left;
  meter->left = CLuaShim_portion;
  meter->charged += used;
  CLuaShim_charge(meter->L, CLuaShim_host(meter->L), used);
}

void CLuaShim_settle_meter(CLuaShim_Meter *meter) {
  CLuaShim_stop_meter(meter);
  // A report may spend many times this, but never inside one call: no hook fires there.
  if (meter->charged > CLuaShim_call_limit) {
    luaL_error(
        meter->L, "%s: more than %d steps in one call", meter->function, CLuaShim_call_limit);
  }
}

void CLuaShim_charge_copy(lua_State *L, size_t bytes) {
  if (bytes < CLuaShim_copied_per_step) return;
  CLuaShim_charge(L, CLuaShim_host(L), (int64_t)(bytes / CLuaShim_copied_per_step));
}

void CLuaShim_charge_reading(lua_State *L, size_t bytes) {
  if (bytes < CLuaShim_read_per_step) return;
  CLuaShim_charge(L, CLuaShim_host(L), (int64_t)(bytes / CLuaShim_read_per_step));
}

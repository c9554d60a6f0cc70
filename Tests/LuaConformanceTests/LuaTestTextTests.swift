import LuaConformance
import Testing

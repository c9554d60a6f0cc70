import Foundation
import LuaConformance

exit(Conformance.run(Array(CommandLine.arguments.dropFirst())))

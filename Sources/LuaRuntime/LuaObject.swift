/// A host object as Lua sees it: the class it was declared with and a number only the host can read.
///
/// For a value class the payload is the value itself; for all others it is a handle into the host's
/// data of the present run, and a script that keeps it longer gets an error.
package struct LuaObject: Hashable, Sendable {
  package var classID: Int
  package var payload: Int64

  package init(classID: Int, payload: Int64) {
    self.classID = classID
    self.payload = payload
  }
}

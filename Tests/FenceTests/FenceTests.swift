import Fence
import FenceAttacks
import Glibc
import Testing

/// A folder to read with a link out of it, one to write, and a secret beside them.
private struct Place {
    let readable: String
    let writable: String
    let secret: String

    init(_ name: String) {
        let folder = "/tmp/workbench-fence-\(getpid())-\(name)"
        (readable, writable, secret) = (folder + "/readable", folder + "/writable", folder + "/secret")
        for path in [folder, readable, writable] { unsafe _ = mkdir(path, 0o700) }
        for path in [secret, readable + "/file"] {
            let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
            unsafe _ = Glibc.write(file, "text", 4)
            Glibc.close(file)
        }
        unsafe _ = symlink(secret, readable + "/link")
    }

    func remove() {
        for path in [readable + "/link", readable + "/file", secret] { unsafe _ = unlink(path) }
        let folder = String(readable.dropLast("/readable".count))
        for path in [readable, writable, folder] { unsafe _ = rmdir(path) }
    }
}

/// The attacks need every fence; where the system lacks one, `doctor` says so and these tests have nothing to try.
@Suite(.enabled(if: Fence.available == Set(Fence.Part.allCases), "this system lacks a fence"))
struct FenceTests {
    @Test("From inside the fences nothing gets out", arguments: 0..<fence_attack_count())
    func attack(_ number: Int32) {
        let name = unsafe String(cString: fence_attack_name(number))
        let place = Place(name)
        defer { place.remove() }
        let outcome = unsafe fence_attack(number, place.readable, place.writable, place.secret)
        #expect(outcome == FENCE_REFUSED, "\(name)")
    }

    @Test("Inside the fences documents are read, scripts run, granted files are written")
    func work() {
        let place = Place("work")
        defer { place.remove() }
        let failed = unsafe fence_work(place.readable, place.writable)
        #expect(failed == 0)
    }
}

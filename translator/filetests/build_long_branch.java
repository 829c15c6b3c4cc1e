// lcmp and the branch on its result are one branch.
// test build clamp

final class BuildLongBranch {
    static long clamp(long a, long b) {
        return a < b ? a : b;
    }
}

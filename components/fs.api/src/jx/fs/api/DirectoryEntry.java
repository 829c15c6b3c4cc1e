package jx.fs.api;

/** A name in a directory. */
public final class DirectoryEntry {
    public final String name;
    public final int inode;
    /** One of the {@code TYPE_} constants of {@link FileAttributes}, 0 if the directory does not say. */
    public final int type;
    /** Cookie that continues behind this entry. */
    public final long next;

    public DirectoryEntry(String name, int inode, int type, long next) {
        this.name = name;
        this.inode = inode;
        this.type = type;
        this.next = next;
    }
}

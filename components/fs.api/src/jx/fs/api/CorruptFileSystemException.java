package jx.fs.api;

/** Something on the disk breaks the file system's rules; nothing was written through it. */
public class CorruptFileSystemException extends FileSystemException {
    public CorruptFileSystemException(String message) {
        super(message);
    }
}

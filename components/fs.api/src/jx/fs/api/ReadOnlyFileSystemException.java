package jx.fs.api;

/** The file system or the disk can only be read. */
public class ReadOnlyFileSystemException extends FileSystemException {
    public ReadOnlyFileSystemException(String message) {
        super(message);
    }
}

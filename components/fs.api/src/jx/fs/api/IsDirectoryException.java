package jx.fs.api;

/** Something other than a directory was needed. */
public class IsDirectoryException extends FileSystemException {
    public IsDirectoryException(String message) {
        super(message);
    }
}

package jx.fs.api;

/** A directory was needed. */
public class NotDirectoryException extends FileSystemException {
    public NotDirectoryException(String message) {
        super(message);
    }
}

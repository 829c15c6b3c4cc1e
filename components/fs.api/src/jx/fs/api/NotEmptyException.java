package jx.fs.api;

/** The directory holds names other than its own. */
public class NotEmptyException extends FileSystemException {
    public NotEmptyException(String message) {
        super(message);
    }
}

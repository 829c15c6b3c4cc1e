package jx.fs.api;

/** A name is longer than the file system can hold. */
public class NameTooLongException extends FileSystemException {
    public NameTooLongException(String message) {
        super(message);
    }
}

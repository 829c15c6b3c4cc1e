package jx.fs.api;

/** A name is empty, reserved, or a path is not absolute. */
public class InvalidNameException extends FileSystemException {
    public InvalidNameException(String message) {
        super(message);
    }
}

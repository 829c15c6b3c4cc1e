package jx.fs.api;

/** All blocks or inodes are in use. */
public class NoSpaceException extends FileSystemException {
    public NoSpaceException(String message) {
        super(message);
    }
}

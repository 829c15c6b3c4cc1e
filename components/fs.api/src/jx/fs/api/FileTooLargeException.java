package jx.fs.api;

/** The file system cannot hold a file of that size, or one with so many links. */
public class FileTooLargeException extends FileSystemException {
    public FileTooLargeException(String message) {
        super(message);
    }
}

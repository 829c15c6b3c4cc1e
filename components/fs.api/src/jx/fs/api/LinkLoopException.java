package jx.fs.api;

/** A path leads through too many symbolic links. */
public class LinkLoopException extends FileSystemException {
    public LinkLoopException(String message) {
        super(message);
    }
}

package shop.stampede.admin.desk;

/// There is nothing under this address: 404, with a way on.
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}

package shop.stampede.rehearsal.load;

/// What is to be stopped when this program is stopped, however that happens.
final class LastResort implements AutoCloseable {

    private final Thread hook;

    private LastResort(Thread hook) {
        this.hook = hook;
    }

    /// If this program is being stopped already, it is done at once.
    ///
    /// @throws IllegalStateException if so
    static LastResort of(Runnable stop) {
        var hook = new Thread(stop);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException beingStopped) {
            stop.run();
            throw beingStopped;
        }
        return new LastResort(hook);
    }

    /// It need not be stopped any more.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException beingStopped) {
            // the hook runs, and finds nothing to do
        }
    }
}

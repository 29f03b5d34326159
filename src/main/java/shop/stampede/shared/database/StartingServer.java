package shop.stampede.shared.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The shop's own PostgreSQL on its way up, while the rest of the shop is put together. If that fails before anybody
/// takes the server, it is stopped with the process.
final class StartingServer {

    private final CompletableFuture<PostgresServer> server;
    private final AtomicBoolean taken = new AtomicBoolean();

    private StartingServer(CompletableFuture<PostgresServer> server) {
        this.server = server;
    }

    static StartingServer in(Path directory) {
        var starting = new StartingServer(new CompletableFuture<>());
        Thread.ofPlatform().name("postgres-start").start(() -> starting.run(directory));
        Runtime.getRuntime().addShutdownHook(new Thread(starting::stopUnlessTaken));
        return starting;
    }

    /// Waits until it runs. Whoever takes it stops it.
    ///
    /// @throws StartupProblem as [PostgresServer#start(Path)]
    PostgresServer take() {
        try {
            taken.set(true);
            return server.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartupProblem problem ? problem : failed;
        }
    }

    private void run(Path directory) {
        try {
            server.complete(PostgresServer.start(directory));
        } catch (RuntimeException | Error failed) {
            server.completeExceptionally(failed);
        }
    }

    private void stopUnlessTaken() {
        if (!taken.get()) {
            server.thenAccept(PostgresServer::stop).exceptionally(_ -> null).join();
        }
    }
}

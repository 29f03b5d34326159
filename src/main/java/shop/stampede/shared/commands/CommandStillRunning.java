package shop.stampede.shared.commands;

/// The same command is being carried out at this moment and did not finish while we waited.
public final class CommandStillRunning extends RuntimeException {

    CommandStillRunning(CommandId id, Throwable cause) {
        super(
                "The request with the key %s is still being carried out. Ask again in a second.".formatted(id.value()),
                cause);
    }
}

package shop.stampede.shared.commands;

/// The id has been used for another command, or for the same kind with another content.
public final class CommandIdReused extends RuntimeException {

    CommandIdReused(CommandId id) {
        super("The key %s was used before for a different request. Use a new key for a new request."
                .formatted(id.value()));
    }
}

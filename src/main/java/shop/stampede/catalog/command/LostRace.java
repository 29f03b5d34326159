package shop.stampede.catalog.command;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/// Somebody else took the same name between the look and the leap.
final class LostRace {

    private LostRace() {}

    /// @throws ConcurrencyFailureException instead of a violated unique constraint, so that the command runs again and
    ///     sees who has the name
    static void unless(Runnable saving) {
        try {
            saving.run();
        } catch (DuplicateKeyException | DbActionExecutionException failed) {
            if (failed instanceof DuplicateKeyException || failed.getCause() instanceof DuplicateKeyException) {
                throw new ConcurrencyFailureException("A handle or SKU was taken meanwhile", failed);
            }
            throw failed;
        }
    }
}

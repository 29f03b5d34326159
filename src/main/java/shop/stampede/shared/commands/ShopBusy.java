package shop.stampede.shared.commands;

import org.jspecify.annotations.Nullable;

/// The command lost too many races in a row, or too many others wait to be carried out, or the database is
/// out of reach. Nothing was done; the same command may be sent again, under the same id.
public final class ShopBusy extends RuntimeException {

    ShopBusy() {
        this(null);
    }

    ShopBusy(@Nullable Throwable cause) {
        super("The shop is very busy right now and nothing was done. Please try again in a few seconds.", cause);
    }
}

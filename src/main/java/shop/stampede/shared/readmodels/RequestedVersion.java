package shop.stampede.shared.readmodels;

import java.util.concurrent.atomic.AtomicBoolean;

/// The version that whoever is answered at the moment must see at least. Every query of [Rows] heeds it, and there
/// is no other way to ask for one.
///
/// A list cannot show a change of very many rows before the read model does. It is noted then that the answer
/// [falls short][#isMissed()] of what was asked for, so that a page can say so.
public final class RequestedVersion {

    private record Asked(VersionToken version, AtomicBoolean missed) {}

    private static final ScopedValue<Asked> CURRENT = ScopedValue.newInstance();

    private RequestedVersion() {}

    public static VersionToken current() {
        return CURRENT.isBound() ? CURRENT.get().version() : VersionToken.NONE;
    }

    public static <R, X extends Throwable> R during(VersionToken version, ScopedValue.CallableOp<? extends R, X> answer)
            throws X {
        var missed = CURRENT.isBound() ? CURRENT.get().missed() : new AtomicBoolean();
        return ScopedValue.where(CURRENT, new Asked(version, missed)).call(answer);
    }

    /// Whether a list of this answer may lack some of what the version asks for.
    public static boolean isMissed() {
        return CURRENT.isBound() && CURRENT.get().missed().get();
    }

    static void miss() {
        if (CURRENT.isBound()) {
            CURRENT.get().missed().set(true);
        }
    }
}

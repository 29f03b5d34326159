package shop.stampede.shared.readmodels;

/// The version that whoever is answered at the moment must see at least. Every query of [Rows] heeds it, and there is
/// no
/// other way to ask for one.
public final class RequestedVersion {

    private static final ScopedValue<VersionToken> CURRENT = ScopedValue.newInstance();

    private RequestedVersion() {}

    public static VersionToken current() {
        return CURRENT.orElse(VersionToken.NONE);
    }

    public static <R, X extends Throwable> R during(VersionToken version, ScopedValue.CallableOp<? extends R, X> answer)
            throws X {
        return ScopedValue.where(CURRENT, version).call(answer);
    }
}

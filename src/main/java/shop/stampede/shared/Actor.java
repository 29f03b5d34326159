package shop.stampede.shared;

/// Who wants something done, as it is kept in the journal: `shopper`, `system` or `staff:<user name>`.
public record Actor(String name) {

    /// Somebody in the shop who has not signed in.
    public static final Actor SHOPPER = new Actor("shopper");

    /// The shop itself: a scheduled job or a listener.
    public static final Actor SYSTEM = new Actor("system");

    public static Actor staff(String userName) {
        return new Actor("staff:" + userName);
    }
}

package shop.stampede.admin.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of those who may sign in. A password leaves nothing but its slow hash: commands do not carry it, for their
/// content leaves a fingerprint in the command log.
@Repository
class Administrators {

    private static final String ADD_FIRST = """
            INSERT INTO admin.administrator (user_name, password_hash, created_at, password_changed_at)
            SELECT :userName, :hash, :at, :at WHERE NOT EXISTS (SELECT FROM admin.administrator)
            ON CONFLICT (user_name) DO NOTHING
            """;

    private static final String CHANGE_PASSWORD = """
            UPDATE admin.administrator SET password_hash = :hash, password_changed_at = :at WHERE user_name = :userName
            """;

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean nobody() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM admin.administrator)")
                .query((rs, _) -> rs.getBoolean(1))
                .single();
    }

    /// @return false if there was somebody by then, for example because another instance was quicker
    boolean addFirst(Administrator administrator, Instant at) {
        return jdbc.sql(ADD_FIRST)
                        .param("userName", administrator.userName())
                        .param("hash", administrator.passwordHash())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Administrator> find(String userName) {
        return jdbc.sql("SELECT user_name, password_hash FROM admin.administrator WHERE user_name = :userName")
                .param("userName", userName)
                .query((rs, _) -> new Administrator(rs.getString(1), rs.getString(2)))
                .optional();
    }

    void changePassword(Administrator changed, Instant at) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("userName", changed.userName())
                .param("hash", changed.passwordHash())
                .param("at", Timestamp.from(at))
                .update();
    }
}

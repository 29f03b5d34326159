package shop.stampede.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Has PostgreSQL explain each query before it is run, with the same parameters, while somebody listens.
final class ExplainingDataSource extends DelegatingDataSource {

    private static final ThreadLocal<BiConsumer<String, String>> LISTENER = new ThreadLocal<>();

    ExplainingDataSource(DataSource target) {
        super(target);
    }

    /// @param listener gets each query's SQL, and its plan with what it has read
    static void listen(BiConsumer<String, String> listener, Runnable queries) {
        LISTENER.set(listener);
        try {
            queries.run();
        } finally {
            LISTENER.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var listener = LISTENER.get();
        return listener == null ? connection : explaining(connection, listener);
    }

    private static Connection explaining(Connection connection, BiConsumer<String, String> listener) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = method.invoke(connection, arguments);
            return method.getName().equals("prepareStatement") && arguments.length == 1
                    ? explaining(connection, (PreparedStatement) result, (String) arguments[0], listener)
                    : result;
        });
    }

    private static PreparedStatement explaining(
            Connection connection, PreparedStatement statement, String sql, BiConsumer<String, String> listener) {
        record Setting(java.lang.reflect.Method method, Object[] arguments) {}
        var settings = new ArrayList<Setting>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer) {
                settings.add(new Setting(method, arguments));
            } else if (method.getName().equals("executeQuery")) {
                try (var explain = connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + sql)) {
                    for (var setting : settings) {
                        setting.method.invoke(explain, setting.arguments);
                    }
                    listener.accept(sql, String.join("\n", lines(explain)));
                }
            }
            return method.invoke(statement, arguments);
        });
    }

    private static List<String> lines(PreparedStatement explain) throws SQLException {
        try (var rows = explain.executeQuery()) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments)
                throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return call.on(method, arguments == null ? new Object[0] : arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

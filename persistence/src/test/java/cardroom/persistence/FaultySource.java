package cardroom.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Connections of a real database whose next commit fails on demand. */
final class FaultySource {
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);
    private final SQLException failure;

    /** What happens at a commit. */
    enum Fault {
        /** It works. */
        NONE,
        /** It fails before it reaches the database. */
        BEFORE_COMMIT,
        /** It works, but nobody hears of it. */
        AFTER_COMMIT
    }

    /** With what a failing commit throws. */
    FaultySource(SQLException failure) {
        this.failure = failure;
    }

    void failNextCommit(Fault fault) {
        next.set(fault);
    }

    DataSource around(DataSource source) {
        return (DataSource)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (_, method, args) -> {
                            Object result = call(source, method, args);
                            return result instanceof Connection connection
                                    ? around(connection)
                                    : result;
                        });
    }

    private Connection around(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, args) -> {
                            Fault fault =
                                    isCommit(method, args)
                                            ? next.getAndSet(Fault.NONE)
                                            : Fault.NONE;
                            if (fault == Fault.BEFORE_COMMIT) {
                                throw failure;
                            }
                            Object result = call(connection, method, args);
                            if (fault == Fault.AFTER_COMMIT) {
                                throw failure;
                            }
                            return result;
                        });
    }

    /** The writer commits by switching auto-commit on again. */
    private static boolean isCommit(Method method, Object[] args) {
        return method.getName().equals("setAutoCommit") && Boolean.TRUE.equals(args[0]);
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package org.dateline.reads;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes what the service sends to the database while a request is answered, so that the driver alone can send the same. */
public final class Recorder implements BeanPostProcessor {

    private volatile Twin.@org.jspecify.annotations.Nullable Script script;

    /** Counts the transactions that a request takes. */
    public int transactions(Runnable request) {
        return of(request).steps().size();
    }

    /** What a request makes the service send; the look at its own clock is none of it. */
    Twin.Script of(Runnable request) {
        Twin.Script noted = new Twin.Script(new ArrayList<>());
        script = noted;
        try {
            request.run();
        } finally {
            script = null;
        }
        return noted.withoutClock();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver ? proxy(Driver.class, driver, this::session) : bean;
    }

    private Object session(String method, Object[] arguments, Object result) {
        Twin.Script noted = script;
        if (noted == null || !method.equals("session")) {
            return result;
        }
        SessionConfig config = (SessionConfig) arguments[0];
        return new NotingSession((Session) result, config, noted).proxy();
    }

    private record NotingSession(Session session, SessionConfig config, Twin.Script script) {

        Session proxy() {
            return (Session) Proxy.newProxyInstance(
                    Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("run")) {
                            script.add(config, false).add(arguments);
                        }
                        Object[] given = method.getName().equals("executeRead") ? noting(arguments) : arguments;
                        return invoke(method, session, given);
                    });
        }

        private Object[] noting(Object[] arguments) {
            Twin.Step step = script.add(config, true);
            TransactionCallback<?> work = (TransactionCallback<?>) arguments[0];
            Object[] wrapped = arguments.clone();
            wrapped[0] = (TransactionCallback<?>) tx -> work.execute((TransactionContext)
                    Recorder.proxy(TransactionContext.class, tx, (m, given, result) -> {
                        if (m.equals("run")) {
                            step.add(given);
                        }
                        return result;
                    }));
            return wrapped;
        }
    }

    private interface Note {
        Object of(String method, Object[] arguments, Object result);
    }

    private static Object proxy(Class<?> type, Object target, Note note) {
        InvocationHandler handler =
                (proxy, method, arguments) -> note.of(method.getName(), arguments, invoke(method, target, arguments));
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Parameters as given, none when there are none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> parameters(Object[] arguments) {
        return arguments.length > 1 && arguments[1] instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}

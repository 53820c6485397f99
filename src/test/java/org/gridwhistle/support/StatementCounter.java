package org.gridwhistle.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what an act costs the database. It sees every connection of the application, the engine's too, so nothing else
 * may happen meanwhile.
 */
public final class StatementCounter implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    /** What happened while a block ran; the statements are kept to explain a surprising number. */
    public record Count(List<String> sql, int commits) {

        public int statements() {
            return sql.size();
        }
    }

    private final List<String> sql = new CopyOnWriteArrayList<>();
    private final AtomicInteger commits = new AtomicInteger();
    private volatile boolean counting;

    /** Runs the block and says what it cost. */
    public synchronized Count during(Runnable block) {
        sql.clear();
        commits.set(0);
        counting = true;
        try {
            block.run();
        } finally {
            counting = false;
        }
        return new Count(List.copyOf(sql), commits.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source && !(bean instanceof ProxyDataSource)) {
            return ProxyDataSourceBuilder.create(source)
                    .listener(this)
                    .methodListener(this)
                    .build();
        }
        return bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when it is done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (counting) {
            queries.forEach(query -> sql.add(query.getQuery()));
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // counted when it is done
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (counting && call.getMethod().getName().equals("commit")) {
            commits.incrementAndGet();
        }
    }
}

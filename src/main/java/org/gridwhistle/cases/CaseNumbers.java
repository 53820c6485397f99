package org.gridwhistle.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 案件编号: WG, the day, and a running number of that day. Numbers are taken in blocks, in a short transaction of their
 * own, so that raising cases does not queue behind one row; a node that stops leaves the rest of its block unused.
 */
@Component
class CaseNumbers {

    private static final int BLOCK = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final CaseMapper mapper;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    private LocalDate day;
    private int next;
    private int last;

    CaseNumbers(CaseMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    synchronized String next() {
        var today = LocalDate.now(clock);
        if (!today.equals(day) || next > last) {
            takeBlock(today);
        }
        return "WG" + DAY.format(today) + String.format("%04d", next++);
    }

    private void takeBlock(LocalDate today) {
        int used = ownTransaction.execute(status -> {
            mapper.startDay(today);
            int before = mapper.lockDay(today);
            mapper.advanceDay(today, before + BLOCK);
            return before;
        });
        day = today;
        next = used + 1;
        last = used + BLOCK;
    }
}

package org.gridwhistle.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;

/** Everything the security administrator may ask about accounts; nobody else may. */
@Component
public class AccountQueries {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PasswordRules rules;

    AccountQueries(Accounts accounts, AccountDesk desk, PasswordRules rules) {
        this.accounts = accounts;
        this.desk = desk;
        this.rules = rules;
    }

    public AccountView get(Caller caller, long id) {
        return view(desk.account(caller, id));
    }

    /** By id; the cursor is the last one seen. */
    public Page<AccountView> list(Caller caller, AccountFilter filter, String cursor, int limit) {
        desk.demandOffice(caller);
        long after = cursor == null ? 0 : read(cursor);
        List<AccountView> items = matching(filter)
                .filter(account -> account.id() > after)
                .limit(limit + 1L)
                .map(this::view)
                .toList();
        return items.size() <= limit
                ? new Page<>(items, null)
                : new Page<>(items.subList(0, limit), write(items.get(limit - 1).id()));
    }

    public long count(Caller caller, AccountFilter filter) {
        desk.demandOffice(caller);
        return matching(filter).count();
    }

    private Stream<Account> matching(AccountFilter filter) {
        return accounts.all().stream().filter(filter::takes);
    }

    AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.username(),
                account.name(),
                account.roles().stream().sorted().toList(),
                account.regionCode(),
                account.enabled(),
                account.oneTimePassword() || rules.outgrown(account.passwordSetAt()),
                account.secondFactor());
    }

    private static String write(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(id).getBytes(StandardCharsets.UTF_8));
    }

    private static long read(String cursor) {
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
        }
    }
}

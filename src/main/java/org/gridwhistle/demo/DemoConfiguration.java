package org.gridwhistle.demo;

import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.OpenAccount;
import org.gridwhistle.identity.Passwords;
import org.gridwhistle.roster.ExtendRoster;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo county is made of, and the guard that keeps it off any database that is not embedded. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    /** Before any bean, and so before anything is written to a database that is not ours to play with. */
    @Bean
    static BeanFactoryPostProcessor demoOnlyOnAnEmbeddedDatabase(Environment environment) {
        return beans -> {
            EmbeddedDatabase.demand(environment.getProperty("spring.datasource.url"));
            DemoFill.forgetHalfAPast(environment);
        };
    }

    @Bean
    DemoCounty demoCounty(
            Accounts accounts,
            OpenAccount openAccount,
            Passwords passwords,
            ExtendRoster roster,
            PlatformTransactionManager transactions) {
        return new DemoCounty(accounts, openAccount, passwords, roster, new TransactionTemplate(transactions));
    }
}

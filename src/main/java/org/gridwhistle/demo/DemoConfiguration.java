package org.gridwhistle.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.OpenAccount;
import org.gridwhistle.identity.Passwords;
import org.gridwhistle.roster.ExtendRoster;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the demo county into an empty embedded database, before the application says that it is ready. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    /** Before any bean, and so before anything is written to a database that is not ours to play with. */
    @Bean
    static BeanFactoryPostProcessor demoOnlyOnAnEmbeddedDatabase(Environment environment) {
        return beans -> EmbeddedDatabase.demand(environment.getProperty("spring.datasource.url"));
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

    @Bean
    @Order(1)
    ApplicationRunner buildDemoCounty(DemoCounty county, Clock clock) {
        return arguments -> county.build(LocalDate.now(clock));
    }
}

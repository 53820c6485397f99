package org.gridwhistle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 网格吹哨、代表报到: grid workers blow the whistle, people's-congress deputies report in. */
@SpringBootApplication
public class GridWhistleApplication {

    public static void main(String[] args) {
        if (CheckCommand.isAskedFor(args)) {
            System.exit(CheckCommand.run(System.out, args));
        }
        if (MigrateCommand.isAskedFor(args)) {
            System.exit(MigrateCommand.run(System.out, args));
        }
        SpringApplication.run(GridWhistleApplication.class, args);
    }
}

/** Stories that cross the modules: the whole application as its users and its operators meet it. */
package org.gridwhistle.scenario;

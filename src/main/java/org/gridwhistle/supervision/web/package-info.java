/** The supervisor's board. */
package org.gridwhistle.supervision.web;

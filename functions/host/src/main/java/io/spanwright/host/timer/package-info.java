/**
 * Timer triggers.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.timer.TimerService}: calls the functions at their times
 *   <li>{@link io.spanwright.host.timer.Schedule}: an NCRONTAB expression
 *   <li>{@link io.spanwright.host.timer.ScheduleField}: one field of it
 * </ul>
 */
package io.spanwright.host.timer;

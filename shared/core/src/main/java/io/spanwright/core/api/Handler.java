package io.spanwright.core.api;

/** Answers the calls of one operation. */
interface Handler {

    /**
     * Answers a call that may be answered.
     *
     * @throws io.spanwright.core.error.ServiceException where it can't be
     */
    ApiResponse handle(Call call);
}

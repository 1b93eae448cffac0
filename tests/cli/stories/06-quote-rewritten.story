The desk rewrites a sentence; the event is the same.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. On October 9, 2022, high water after days of rain destroyed the eastern pier.

A sentence in the middle tells something new between two known events.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. The builders sank the first pile on August 15, 2022. A flood destroyed the eastern pier on October 9, 2022.

Two sentences become one.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022, and a flood destroyed the eastern pier on October 9, 2022.

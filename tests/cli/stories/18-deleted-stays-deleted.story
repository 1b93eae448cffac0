The editor deletes an event. The article tells it in other words, and it does not come back.

file
delete destroy-pier-2022-10-09

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. Then, on October 9, 2022, a great flood destroyed the eastern pier.
